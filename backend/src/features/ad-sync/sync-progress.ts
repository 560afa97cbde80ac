import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import type { Permission } from '../../platform/actor.js';
import type { Logger } from '../../platform/logger.js';
import type { Queries } from '../../platform/transaction.js';
import type { SyncRunRepository } from './sync-run.repository.js';

type Progress = Schema<'SyncProgress'>;
const administrators = { permission: 'directory:administer' } as const;

/** The pages that are open; the notifications' connections are. */
export interface Audience {
  isAnybodyThere(to: { readonly permission: Permission }): boolean;
  say(to: { readonly permission: Permission }, event: 'ad-sync.progress', data: Progress): void;
  say(to: { readonly permission: Permission }, event: 'portlet', data: { readonly type: string }): void;
}

/** What the trigger `sync_progress` says. */
const notice = z.object({ runId: z.uuid(), statusChanged: z.boolean() });

/** Tells administrators how a run goes on, as PostgreSQL notifies of it, with Redis away too. */
export class SyncProgress {
  constructor(
    private readonly queries: Queries,
    private readonly runs: SyncRunRepository,
    private readonly pages: Audience,
    private readonly logger: Logger,
  ) {}

  /** @param payload of the NOTIFY; none after the connection was away, when a run may have begun or ended unheard */
  readonly hear = (payload?: string): void => {
    if (!this.pages.isAnybodyThere(administrators)) return;
    if (payload === undefined) this.pages.say(administrators, 'portlet', { type: 'sync-health' });
    else
      this.tell(payload).catch((error: unknown) => {
        this.logger.warn({ error: String(error) }, 'a run’s progress was not told');
      });
  };

  private async tell(payload: string): Promise<void> {
    const { runId, statusChanged } = notice.parse(JSON.parse(payload));
    const progress = await this.runs.progress(this.queries, runId);
    if (!progress) return;
    this.pages.say(administrators, 'ad-sync.progress', progress);
    if (statusChanged) this.pages.say(administrators, 'portlet', { type: 'sync-health' });
  }
}
