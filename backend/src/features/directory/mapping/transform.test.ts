import assert from 'node:assert/strict';
import { latinName } from './latin-name.js';
import { transform } from './transform.js';

describe('a value on its way from the directory', () => {
  it('goes through its steps in order', () => {
    const change = transform([
      { name: 'first' },
      { name: 'lower' },
      { name: 'template', template: '{value}@hanul.example' },
    ]);
    assert.equal(change('Kim ; Lee'), 'kim@hanul.example');
  });
  it('is the first capture of a pattern, the whole match without one, and nothing where it does not match', () => {
    assert.equal(transform([{ name: 'regex', pattern: '^(\\d+)-' }])('1234-56'), '1234');
    assert.equal(transform([{ name: 'regex', pattern: '\\d+' }])('ext. 77'), '77');
    assert.equal(transform([{ name: 'regex', pattern: '^x' }])('y'), '');
  });
  it('stays nothing once it is', () => {
    assert.equal(transform([{ name: 'trim' }, { name: 'template', template: '[{value}]' }])('  '), '');
  });
  it('is put into a template as it is', () => {
    assert.equal(transform([{ name: 'template', template: '<{value}>' }])('$& $1'), '<$& $1>');
  });
  it('refuses a pattern that is none', () => {
    assert.throws(() => transform([{ name: 'regex', pattern: '(' }]), SyntaxError);
  });
});

describe('a name in Latin letters', () => {
  it('comes from given name and surname where the display name is Hangul', () => {
    assert.equal(latinName('김민서', 'Minseo', 'Kim'), 'Minseo Kim');
    assert.equal(latinName('김민서', undefined, "O'Hara"), "O'Hara");
  });
  it('is none where they are Hangul too, missing, or the display name is Latin', () => {
    assert.equal(latinName('김민서', '민서', '김'), null);
    assert.equal(latinName('김민서', undefined, ' '), null);
    assert.equal(latinName('Daniel Weber', 'Daniel', 'Weber'), null);
  });
});
