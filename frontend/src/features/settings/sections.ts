import { Bell, CircleUserRound, KeyRound, MonitorSmartphone, SlidersHorizontal, type LucideIcon } from 'lucide-react';

export type SectionId = 'profile' | 'display' | 'notifications' | 'sessions' | 'password';

interface Entry {
  readonly id: SectionId;
  readonly icon: LucideIcon;
}

/** What the page has, in the order of its menu; the id is the section's anchor. */
export const sections: readonly Entry[] = [
  { id: 'profile', icon: CircleUserRound },
  { id: 'display', icon: SlidersHorizontal },
  { id: 'notifications', icon: Bell },
  { id: 'sessions', icon: MonitorSmartphone },
  { id: 'password', icon: KeyRound },
];

export const isSectionId = (id: string): id is SectionId => sections.some((section) => section.id === id);
