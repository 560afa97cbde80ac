import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import { NotFound } from '../../platform/errors.js';
import type { Outbox } from '../../platform/outbox.js';
import type { Queries, Transaction } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { Generation } from './generation.js';
import type { MeRepository } from './me.repository.js';
import { profileChange, profileFields } from './profile.js';
import { changedSettings, settingsOf } from './settings.js';
import type { UserService } from './user.service.js';
import { shownTo } from './users.policy.js';

/** Oneself: the person, what they may do, what they chose. */
export class MeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly mine: MeRepository,
    private readonly users: UserService,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly generation: Generation,
    /** Told once language or time zone may have changed: what is kept of the person as one who acts. */
    private readonly forgetActor: (userId: string) => Promise<void>,
    private readonly organisation: { readonly timeZone: string },
  ) {}

  /** Roles and permissions are those of now, settings as just saved. @throws NotFound USER_NOT_FOUND */
  async get(me: Actor): Promise<Schema<'Me'>> {
    return this.shown(me, await this.mine.settings(this.queries, me.id));
  }

  /** As {@link get}, for whoever knows the settings already. @throws NotFound USER_NOT_FOUND */
  async shown(me: Actor, settings: unknown): Promise<Schema<'Me'>> {
    const person = await this.users.inFull(me.id);
    return {
      ...shownTo(me, person),
      roles: [...me.roles].sort(),
      permissions: [...me.permissions].sort(),
      settings: settingsOf(settings),
      ownedByDirectory: person.directory ? [...profileFields] : [],
      organisation: this.organisation,
    };
  }

  /**
   * Changes what is sent and leaves the rest; writes nothing where nothing changes.
   * @throws RuleBroken FIELD_OWNED_BY_DIRECTORY, TIME_ZONE_UNKNOWN, NOTIFICATION_MANDATORY
   */
  async update(me: Actor, sent: Schema<'MeUpdate'>): Promise<Schema<'Me'>> {
    await this.transaction(async (tx) => {
      const own = await this.mine.lock(tx, me.id);
      if (!own) throw new NotFound('USER_NOT_FOUND');
      const before = settingsOf(own.settings);
      const after = changedSettings(before, sent.settings ?? {});
      const profile = profileChange(own.profile, sent, own.ownedByDirectory);
      const fields = Object.keys(profile);
      const chosen = !isDeepStrictEqual(before, after);
      if (!chosen && fields.length === 0) return;
      await this.mine.save(tx, me.id, after, profile);
      const target = { type: 'user', id: me.id };
      if (chosen) {
        const details = { before, after };
        await this.audit.record(tx, { action: 'users.settings_changed', outcome: 'done', target, details });
        tx.afterCommit(() => this.forgetActor(me.id));
      }
      if (fields.length > 0) {
        await this.audit.record(tx, { action: 'users.profile_changed', outcome: 'done', target, details: { fields } });
        await this.outbox.add(tx, { type: 'people.changed', version: 1, ids: { userIds: [me.id] } });
        tx.afterCommit(() => this.generation.raise());
      }
    });
    const locale = sent.settings?.locale ?? me.locale;
    return this.get({ ...me, locale });
  }
}
