/** Rows of the list that are drawn. */
export interface DrawnRows<P> {
  /** Whoever stands there; undefined while their page is on its way. */
  readonly people: readonly (P | undefined)[];
  /** Index of the first of them, from 0. */
  readonly first: number;
  readonly total: number;
  /** Pixels of the rows before and after that are not drawn. */
  readonly before: number;
  readonly after: number;
}
