import { migration } from './migration.js';

/** A portlet of the default page: desktop of 12 columns, tablet of 6, phone of 1; x, y, w, h each. */
const places: readonly (readonly [type: string, desktop: number[], tablet: number[], phone: number[]])[] = [
  ['approvals', [0, 0, 5, 11], [0, 0, 3, 11], [0, 0, 1, 11]],
  ['notices', [5, 0, 4, 9], [3, 0, 3, 11], [0, 11, 1, 9]],
  ['calendar', [9, 0, 3, 11], [0, 11, 3, 11], [0, 20, 1, 11]],
  ['documents', [0, 11, 3, 8], [3, 11, 3, 11], [0, 31, 1, 8]],
  ['posts', [5, 9, 4, 10], [0, 22, 6, 10], [0, 39, 1, 10]],
  ['favorites', [9, 11, 3, 8], [0, 32, 3, 8], [0, 49, 1, 8]],
  ['quick-links', [3, 11, 2, 8], [3, 32, 3, 8], [0, 57, 1, 8]],
];

const id = (group: number, number: number): string =>
  `01900000-0000-7000-8000-${String(group).padStart(6, '0')}${String(number).padStart(6, '0')}`;

const rows = places.flatMap(([type, desktop, tablet, phone], index) =>
  Object.entries({ desktop, tablet, phone }).map(
    ([breakpoint, [x, y, w, h]], at) =>
      `('${id(3, index * 10 + at)}', 'organisation', '${breakpoint}', '${id(2, index)}', '${type}', ${String(x)}, ${String(y)}, ${String(w)}, ${String(h)}, true)`,
  ),
);

/** The page everybody begins with, as rows like any other layer, so that an administrator can change it. */
export const portalDefault = migration('PortalDefault1700000000040', [
  `INSERT INTO portal_layouts (id, layer, breakpoint, portlet_id, portlet_type, x, y, w, h, is_visible)
   VALUES ${rows.join(',\n')}`,
]);
