import assert from 'node:assert/strict';
import { emptyEntry, fieldsOf, problemsOf, valuesOf } from './fields';

const schema = {
  type: 'object',
  properties: {
    limit: { type: 'integer', minimum: 3, maximum: 20, default: 6 },
    leaves: { type: 'boolean', default: true },
    board: { anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }], default: null, source: 'boards' },
    boards: { type: 'array', items: { type: 'string' }, maxItems: 20, default: [], source: 'boards' },
    links: { type: 'array', items: { type: 'object', properties: {} }, layer: 'organisation' },
    own: {
      type: 'array',
      maxItems: 15,
      items: {
        type: 'object',
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 60 },
          url: { type: 'string', format: 'uri', maxLength: 2000 },
          icon: { type: 'string', enum: ['mail', 'link'] },
          external: { type: 'boolean' },
        },
      },
    },
    ofNextYear: { type: 'object' },
  },
};
const fields = fieldsOf(schema);

describe('the form of a portlet’s settings', () => {
  it('has a field for each property it can show, in the schema’s order', () => {
    assert.deepEqual(
      fields.map(({ name, kind }) => [name, kind]),
      [
        ['limit', 'number'],
        ['leaves', 'switch'],
        ['board', 'choice'],
        ['boards', 'choice'],
        ['own', 'list'],
      ],
    );
    const own = fields.find(({ name }) => name === 'own');
    assert.deepEqual(own?.kind === 'list' && own.of.map(({ kind }) => kind), ['text', 'text', 'option', 'switch']);
  });

  it('begins with what is kept, else with the defaults, and keeps what it does not show', () => {
    const values = valuesOf(schema, { limit: 9, ofNextYear: { zoom: 3 } });
    assert.deepEqual(values, { limit: 9, leaves: true, board: null, boards: [], ofNextYear: { zoom: 3 } });
  });

  it('adds an entry to a list that asks for what it needs', () => {
    const own = fields.find(({ name }) => name === 'own');
    const entry = own?.kind === 'list' ? emptyEntry(own.of) : {};
    assert.deepEqual(entry, { title: '', url: '', icon: 'link', external: false });
    const problems = problemsOf(fields, { limit: 6, own: [entry] });
    assert.deepEqual([...problems.keys()], ['own.0.title', 'own.0.url']);
  });

  it('tells what is wrong and where', () => {
    const link = (url: string) => ({ title: 'x', url, icon: 'link', external: false });
    const problems = problemsOf(fields, { limit: 21, own: [link('https://a.example/'), link('javascript:alert(1)')] });
    assert.deepEqual(
      [...problems],
      [
        ['limit', { what: 'range', min: 3, max: 20 }],
        ['own.1.url', { what: 'address' }],
      ],
    );
    assert.equal(problemsOf(fields, { limit: 3, own: [] }).size, 0);
  });
});
