import type { Me } from '../../api/types';
import { House, Settings, ShieldCheck, Users, type LucideIcon } from 'lucide-react';

interface Entry {
  readonly to: string;
  readonly label: 'home' | 'people' | 'administration' | 'settings';
  readonly icon: LucideIcon;
  /** Without which it leads nowhere one may go. */
  readonly permission?: string;
}

/** The areas that are built; one that is not has no entry. */
export const navigation: readonly Entry[] = [
  { to: '/', label: 'home', icon: House },
  { to: '/people', label: 'people', icon: Users },
];

/** What stands at the foot of the rail; on a phone it is in the own menu. */
export const footNavigation: readonly Entry[] = [
  { to: '/admin/directory', label: 'administration', icon: ShieldCheck, permission: 'directory:administer' },
  { to: '/settings', label: 'settings', icon: Settings },
];

/** Which entries are there for a person. */
export const isOpenTo =
  ({ permissions }: Pick<Me, 'permissions'>) =>
  ({ permission }: Entry): boolean =>
    permission === undefined || permissions.includes(permission);
