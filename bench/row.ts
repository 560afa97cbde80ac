/** One line of the table: a figure beside its baseline of the same run. */
export interface Row {
  readonly name: string;
  readonly measured: string;
  readonly baseline: string;
  /** Measured against the baseline, the way the bound speaks of it. */
  readonly ratio: number;
  readonly bound: { readonly kind: 'least' | 'most'; readonly value: number };
}

export const isMet = ({ ratio, bound }: Row): boolean =>
  bound.kind === 'least' ? ratio >= bound.value : ratio <= bound.value;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** As people read it; the last column says by how much a bound is missed. */
export function table(rows: readonly Row[]): string[] {
  const head = ['what', 'measured', 'baseline', 'ratio', 'bound', ''];
  const cells = rows.map((row) => [
    row.name,
    row.measured,
    row.baseline,
    row.ratio.toFixed(2),
    `${row.bound.kind === 'least' ? '≥' : '≤'} ${row.bound.value.toFixed(2)}`,
    isMet(row) ? 'met' : `missed by ${(100 * Math.abs(1 - row.ratio / row.bound.value)).toFixed(0)} %`,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)));
  return [head, ...cells].map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
