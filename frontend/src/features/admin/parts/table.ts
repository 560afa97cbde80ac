/** How the tables of the console look: 36 px rows, or 52 with two lines, hairlines between them. */
export const TABLE = 'w-full table-fixed text-sm';
export const HEAD =
  'h-8 border-y border-card bg-fill-alter px-3 text-left font-medium whitespace-nowrap text-secondary first:pl-4 last:pr-4';
export const CELL = 'h-9 truncate border-t border-split px-3 first:pl-4 last:pr-4 [tr:first-child>&]:border-t-0';
export const TALL =
  'h-13 truncate border-t border-split px-3 leading-[18px] first:pl-4 last:pr-4 [tr:first-child>&]:border-t-0';
