import {
  CircleCheck,
  CirclePause,
  CircleX,
  FolderSync,
  KeyRound,
  LogOut,
  Monitor,
  ShieldCheck,
  UserPlus,
  type LucideIcon,
} from 'lucide-react';
import type { Notification } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';

const KINDS: Record<Notification['kind'], LucideIcon> = { security: ShieldCheck, directory: FolderSync };

const NEUTRAL = 'bg-layout text-secondary';
const PRIMARY = 'bg-primary-bg text-primary-text';
const AMBER = 'bg-warning-bg text-warning-text';
const RED = 'bg-error-bg text-error-text';
const GREEN = 'bg-success-bg text-success-text';

const EVENTS: Readonly<Record<string, readonly [LucideIcon, string]>> = {
  new_device: [Monitor, NEUTRAL],
  password_changed: [KeyRound, AMBER],
  session_ended: [LogOut, NEUTRAL],
  access_requested_system_admin: [UserPlus, PRIMARY],
  access_requested_department_manager: [UserPlus, PRIMARY],
  access_requested_employee: [UserPlus, PRIMARY],
  run_failed: [CircleX, RED],
  run_held: [CirclePause, RED],
  run_recovered: [CircleCheck, GREEN],
};

/** Who did it, or the kind where nobody did; in the corner what happened. */
export function Mark({ item }: { readonly item: Notification }) {
  const Kind = KINDS[item.kind];
  const [Event, tone] = EVENTS[String(item.params.event)] ?? [Kind, NEUTRAL];
  return (
    <span className="relative size-9 flex-none">
      {item.actor ? (
        <Avatar person={item.actor} size={36} />
      ) : (
        <span className="grid size-9 place-items-center rounded-full bg-fill-secondary text-secondary">
          <Kind size={20} strokeWidth={1.75} aria-hidden="true" />
        </span>
      )}
      <span
        className={`absolute -right-1.5 -bottom-1.5 grid size-4.5 place-items-center rounded-full shadow-[0_0_0_2px_var(--ant-color-bg-elevated)] ${tone}`}
      >
        <Event size={12} strokeWidth={2.1} aria-hidden="true" />
      </span>
    </span>
  );
}
