import assert from 'node:assert/strict';
import type { Explained } from '../directory/index.js';
import { lookAt, type Surroundings } from './preview-field.js';

const nobody: Surroundings = { unknown: new Map(), sameLogin: [], sameMail: [] };
const given = (value: string | null, raw = value): Explained => ({
  attribute: raw === null ? null : 'x',
  raw,
  value,
  isText: true,
});
const told = (...args: Parameters<typeof lookAt>) => {
  const { problem, blocks } = lookAt(...args);
  return [problem?.code, blocks];
};

describe('a field of a preview', () => {
  it('blocks saving where nobody could come in so', () => {
    assert.deepEqual(told('username', given(null), nobody), ['REQUIRED_EMPTY', true]);
    assert.deepEqual(told('name', given(null, 'Kim/'), nobody), ['REQUIRED_EMPTY', true]);
    assert.deepEqual(told('username', given('kim'), { ...nobody, sameLogin: ['이서연'] }), ['LOGIN_TWICE', true]);
    assert.deepEqual(told('username', given('k'.repeat(257)), nobody), ['TOO_LONG', true]);
  });
  it('blocks saving where the directory knows no such attribute, whatever the field', () => {
    const unknown = new Map([['title', 'jobTtle']]);
    assert.deepEqual(told('title', given(null), { ...nobody, unknown }), ['ATTRIBUTE_UNKNOWN', true]);
  });
  it('only warns of what people can do without', () => {
    assert.deepEqual(told('email', given(null), nobody), ['MAIL_EMPTY', false]);
    assert.deepEqual(told('email', given('a@x'), { ...nobody, sameMail: ['이서연'] }), ['MAIL_TWICE', false]);
    assert.deepEqual(told('phone', given(null, 'none'), nobody), ['NO_MATCH', false]);
    assert.deepEqual(told('title', { ...given(null), isText: false }, nobody), ['NOT_TEXT', false]);
  });
  it('says nothing of what is as it should be, an empty field among them', () => {
    assert.deepEqual(told('username', given('kim'), nobody), [undefined, false]);
    assert.deepEqual(told('phone', given(null), nobody), [undefined, false]);
    assert.deepEqual(told('phone', given(null, '  '), nobody), [undefined, false]);
  });
});
