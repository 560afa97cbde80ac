import { EntitySchema } from 'typeorm';

export const notificationKinds = ['security', 'directory'] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export interface NotificationRow {
  id: string;
  user_id: string;
  kind: string;
  /** `event` says which; the rest is what its text is made of. */
  params: Record<string, unknown>;
  subject_type: string | null;
  subject_id: string | null;
  subject_url: string | null;
  actor_id: string | null;
  count: number;
  event_id: string;
  created_at: Date;
  read_at: Date | null;
}

const notifications = new EntitySchema<NotificationRow>({
  name: 'notifications',
  columns: {
    id: { type: 'uuid', primary: true },
    user_id: { type: 'uuid' },
    kind: { type: 'text' },
    params: { type: 'jsonb' },
    subject_type: { type: 'text', nullable: true },
    subject_id: { type: 'text', nullable: true },
    subject_url: { type: 'text', nullable: true },
    actor_id: { type: 'uuid', nullable: true },
    count: { type: 'integer', default: 1 },
    event_id: { type: 'uuid' },
    created_at: { type: 'timestamptz' },
    read_at: { type: 'timestamptz', nullable: true },
  },
});

export const notificationEntities = [notifications];
