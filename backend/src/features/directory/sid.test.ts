import assert from 'node:assert/strict';
import { domainOfSid, relativeId, textOfSid } from './sid.js';

describe('a security identifier', () => {
  const users = Buffer.from('010500000000000515000000a065cf7e784b9b5fe77c877001020000', 'hex');

  it('reads as Windows writes it', () => {
    assert.equal(textOfSid(users), 'S-1-5-21-2127521184-1604012920-1887927527-513');
  });
  it('ends in the number that primaryGroupID names', () => {
    assert.equal(relativeId(users), 513);
    assert.equal(domainOfSid(users), 'S-1-5-21-2127521184-1604012920-1887927527');
  });
  it('cut short is none', () => {
    assert.equal(textOfSid(users.subarray(0, 27)), undefined);
    assert.equal(relativeId(Buffer.alloc(0)), undefined);
  });
});
