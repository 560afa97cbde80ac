import assert from 'node:assert/strict';
import { isMet, median, quantile, table, type Row } from './row.js';

const row = (ratio: number, bound: NonNullable<Row['bound']>): Row => ({
  name: 'x',
  measured: '1',
  baseline: '1',
  ratio,
  bound,
});

describe('a row of the bench', () => {
  it('meets its bound at the bound', () => {
    assert.ok(isMet(row(0.6, { kind: 'least', value: 0.6 })));
    assert.ok(!isMet(row(0.59, { kind: 'least', value: 0.6 })));
    assert.ok(isMet(row(1.5, { kind: 'most', value: 1.5 })));
    assert.ok(!isMet(row(1.51, { kind: 'most', value: 1.5 })));
  });

  it('says by how much it misses it', () => {
    assert.match(table([row(0.3, { kind: 'least', value: 0.6 })])[1] ?? '', /missed by 50 %/);
  });

  it('is only told where nothing is bound', () => {
    const told: Row = { name: 'x', measured: '1', baseline: '1', ratio: 9 };
    assert.ok(isMet(told));
    assert.match(table([told])[1] ?? '', /told/);
  });

  it('takes what ninety-five of a hundred stay under', () => {
    assert.equal(
      quantile(
        Array.from({ length: 100 }, (_, index) => 100 - index),
        0.95,
      ),
      96,
    );
  });

  it('takes the middle of several', () => {
    assert.equal(median([3, 1, 2]), 2);
  });
});
