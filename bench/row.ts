/** One line of the table: a figure beside its baseline of the same run. */
export interface Row {
  readonly name: string;
  readonly measured: string;
  readonly baseline: string;
  /** Measured against the baseline, the way the bound speaks of it. */
  readonly ratio: number;
  /** Absent where the figure is told and nothing is demanded of it. */
  readonly bound?: { readonly kind: 'least' | 'most'; readonly value: number };
}

export const isMet = ({ ratio, bound }: Row): boolean => {
  if (!bound) return true;
  return bound.kind === 'least' ? ratio >= bound.value : ratio <= bound.value;
};

/** @param share from 0 to 1: 0.95 is what 95 of a hundred stay under */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A time that may take so many milliseconds, at most. */
export const within = (name: string, ms: number, most: number, note = ''): Row => ({
  name,
  measured: `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms${note}`,
  baseline: `${most} ms at most`,
  ratio: ms / most,
  bound: { kind: 'most', value: 1 },
});

/** As people read it; the last column says by how much a bound is missed. */
export function table(rows: readonly Row[]): string[] {
  const head = ['what', 'measured', 'baseline', 'ratio', 'bound', ''];
  const cells = rows.map((row) => [
    row.name,
    row.measured,
    row.baseline,
    row.ratio.toFixed(2),
    row.bound ? `${row.bound.kind === 'least' ? '≥' : '≤'} ${row.bound.value.toFixed(2)}` : '',
    verdict(row),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)));
  return [head, ...cells].map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

function verdict(row: Row): string {
  if (!row.bound) return 'told';
  return isMet(row) ? 'met' : `missed by ${(100 * Math.abs(1 - row.ratio / row.bound.value)).toFixed(0)} %`;
}
