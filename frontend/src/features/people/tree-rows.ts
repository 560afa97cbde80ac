import type { Department } from '../../api/types';
import { TOP } from './people-query';

/** One line of the tree. */
export interface TreeRow {
  /** Of a department, or {@link TOP}. */
  readonly id: string;
  readonly name: string;
  /** People, those of sub-departments included; null while it is not known. */
  readonly count: number | null;
  /** From 0, the organisation's. */
  readonly depth: number;
  readonly hasBranches: boolean;
  readonly isOpen: boolean;
}

interface Organisation {
  readonly name: string;
  readonly count: number | null;
  readonly roots: readonly Department[];
}

/** The lines that are in sight: the organisation, and below each branch that is open what has been read of it. */
export function treeRows(
  { name, count, roots }: Organisation,
  below: ReadonlyMap<string, readonly Department[]>,
  isOpen: (id: string) => boolean,
): readonly TreeRow[] {
  const linesOf = (departments: readonly Department[], depth: number): TreeRow[] =>
    departments.flatMap((department) => {
      const { id } = department;
      const hasBranches = department.childCount > 0;
      const isSpread = hasBranches && isOpen(id);
      const row = { id, name: department.name, count: department.memberCount, depth, hasBranches, isOpen: isSpread };
      return [row, ...(isSpread ? linesOf(below.get(id) ?? [], depth + 1) : [])];
    });
  const isSpread = isOpen(TOP);
  const top = { id: TOP, name, count, depth: 0, hasBranches: roots.length > 0, isOpen: isSpread };
  return [top, ...(isSpread ? linesOf(roots, 1) : [])];
}
