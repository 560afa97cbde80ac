import {
  Building2,
  KeyRound,
  MoveRight,
  TriangleAlert,
  UserCheck,
  UserPen,
  UserPlus,
  UserRoundSearch,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import type { SyncChangeKind, SyncRun } from '../../../api/types';
import type { Tone } from '../../../shared/ui/Tag';

interface Look {
  readonly icon: LucideIcon;
  readonly tone: Tone;
}

/** How each kind of change looks wherever it is told. */
export const KINDS: Readonly<Record<SyncChangeKind, Look>> = {
  disable: { icon: UserX, tone: 'red' },
  missing: { icon: UserRoundSearch, tone: 'amber' },
  conflict: { icon: TriangleAlert, tone: 'amber' },
  role: { icon: KeyRound, tone: 'neutral' },
  department: { icon: Building2, tone: 'neutral' },
  create: { icon: UserPlus, tone: 'green' },
  move: { icon: MoveRight, tone: 'blue' },
  rename: { icon: UserPen, tone: 'blue' },
  update: { icon: UserPen, tone: 'blue' },
  enable: { icon: UserCheck, tone: 'green' },
  reappear: { icon: UserCheck, tone: 'green' },
};

/** Always told, in this order; the others where there are any. */
const ALWAYS: readonly SyncChangeKind[] = ['create', 'update', 'move', 'disable'];
const SOMETIMES: readonly SyncChangeKind[] = [
  'rename',
  'enable',
  'reappear',
  'missing',
  'department',
  'role',
  'conflict',
];

export const countOf = ({ counts }: Pick<SyncRun, 'counts'>, kind: SyncChangeKind): number =>
  kind === 'department' ? counts.departments : kind === 'role' ? counts.roles : counts[kind];

/** Which kinds are worth a count of their own. */
export const kindsOf = (run: Pick<SyncRun, 'counts'>): SyncChangeKind[] => [
  ...ALWAYS,
  ...SOMETIMES.filter((kind) => countOf(run, kind) > 0),
];

export const isKind = (value: string | undefined): value is SyncChangeKind => value !== undefined && value in KINDS;
