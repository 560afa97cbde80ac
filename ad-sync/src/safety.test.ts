import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge, mostUnseen, type PlanFacts, type SafetyLimits } from './safety.js';

const limits: SafetyLimits = { percent: 2, atLeast: 10, atMost: 500, basePercent: 20, baseAtLeast: 10 };
const calm: PlanFacts = {
  read: 1_000,
  active: 1_000,
  losing: 0,
  renamed: 0,
  vanishing: 0,
  unassigned: 0,
  administratorsBefore: 2,
  administratorsAfter: 2,
  localAdministrators: 1,
  bases: [],
};
const codes = (facts: PlanFacts, ...rest: [SafetyLimits?, Parameters<typeof judge>[2]?]): string[] => {
  const verdict = judge(facts, rest[0] ?? limits, rest[1]);
  return verdict.act === 'hold' ? verdict.reasons.map(({ code }) => code) : [verdict.act];
};

describe('whether a plan is applied', () => {
  it('is so for one that takes nothing from anybody', () => {
    assert.deepEqual(judge(calm, limits), { act: 'apply' });
  });

  it('allows two percent, ten where that is less, and five hundred at most', () => {
    assert.equal(mostUnseen(100, limits), 10);
    assert.equal(mostUnseen(1_000, limits), 20);
    assert.equal(mostUnseen(100_000, limits), 500);
  });

  for (const [field, code] of [
    ['losing', 'TOO_MANY_LOSE_ACCESS'],
    ['renamed', 'TOO_MANY_RENAMED'],
    ['vanishing', 'TOO_MANY_DEPARTMENTS_VANISH'],
    ['unassigned', 'TOO_MANY_ROLES_REMOVED'],
  ] as const) {
    it(`is so exactly at the limit and not past it: ${code}`, () => {
      assert.deepEqual(codes({ ...calm, [field]: 20 }), ['apply']);
      assert.deepEqual(codes({ ...calm, [field]: 21 }), [code]);
    });
  }

  it('tells how many, of how many, and how many are allowed', () => {
    const verdict = judge({ ...calm, active: 5_214, losing: 214 }, limits);
    assert.deepEqual(verdict.act === 'hold' && verdict.reasons[0]?.params, {
      count: 214,
      active: 5_214,
      percent: 4.1,
      limit: 104,
    });
  });

  it('is not so for one that nothing came back for, nobody known or not', () => {
    assert.deepEqual(codes({ ...calm, read: 0 }), ['NOTHING_READ']);
    assert.deepEqual(codes({ ...calm, read: 0, active: 0 }), ['NOTHING_READ']);
  });

  it('is not so where a base loses more than ten people and more than a fifth', () => {
    const base = (active: number, losing: number) => codes({ ...calm, bases: [{ dn: 'OU=x', active, losing }] });
    assert.deepEqual(base(20, 10), ['apply']);
    assert.deepEqual(base(55, 11), ['apply']);
    assert.deepEqual(base(54, 11), ['BASE_LOSES_TOO_MANY']);
  });

  it('is not so where the last administrator of the directory would go, whatever local ones there are', () => {
    assert.deepEqual(codes({ ...calm, administratorsAfter: 0 }), ['LAST_ADMINISTRATOR']);
    assert.deepEqual(codes({ ...calm, administratorsBefore: 0, administratorsAfter: 0 }), ['apply']);
  });

  it('gives every reason there is', () => {
    assert.deepEqual(codes({ ...calm, losing: 30, vanishing: 30 }), [
      'TOO_MANY_LOSE_ACCESS',
      'TOO_MANY_DEPARTMENTS_VANISH',
    ]);
  });

  it('is so past every limit where somebody approved it, and never for what they did not see', () => {
    const steep = { ...calm, losing: 900, read: 0, administratorsAfter: 0 };
    assert.deepEqual(codes(steep, limits, 'covers'), ['apply']);
    assert.deepEqual(codes(calm, limits, 'exceeded'), ['EXCEEDS_APPROVAL']);
  });

  it('is refused, approved or not, where nobody at all could administer afterwards', () => {
    const lockout = { ...calm, administratorsAfter: 0, localAdministrators: 0 };
    assert.deepEqual(codes(lockout), ['LAST_ADMINISTRATOR']);
    assert.deepEqual(codes(lockout, limits, 'covers'), ['refuse']);
  });

  it('is never so for a plan that takes more than one that is held', () => {
    const count = fc.nat(2_000);
    fc.assert(
      fc.property(
        fc.record({ active: count, losing: count, renamed: count, vanishing: count, unassigned: count }),
        fc.nat(100),
        (some, more) => {
          const held = judge({ ...calm, ...some }, limits).act === 'hold';
          const steeper = { ...calm, ...some, losing: some.losing + more, vanishing: some.vanishing + more };
          if (held) assert.equal(judge(steeper, limits).act, 'hold');
        },
      ),
    );
  });
});
