/** Which part of a list is wanted: the first page is 1. */
export interface Page {
  readonly page: number;
  readonly limit: number;
}

export interface Paged<Row> {
  readonly rows: Row[];
  readonly total: number;
}

export interface Pagination extends Page {
  readonly total: number;
  readonly totalPages: number;
}

/** The body of a list (requirements 10.4), less what the envelope adds. */
export function paged<Row>(
  { rows, total }: Paged<Row>,
  { page, limit }: Page,
): { data: Row[]; pagination: Pagination } {
  return { data: rows, pagination: { page, limit, total, totalPages: Math.ceil(total / limit) } };
}
