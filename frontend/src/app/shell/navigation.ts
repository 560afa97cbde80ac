import { House, Users, type LucideIcon } from 'lucide-react';

interface Entry {
  readonly to: string;
  readonly label: 'home' | 'people';
  readonly icon: LucideIcon;
}

/** The areas that are built; one that is not has no entry. */
export const navigation: readonly Entry[] = [
  { to: '/', label: 'home', icon: House },
  { to: '/people', label: 'people', icon: Users },
];
