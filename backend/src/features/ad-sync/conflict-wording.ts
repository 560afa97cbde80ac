import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import { word } from '../../platform/messages/index.js';
import type { Holding } from '../directory/index.js';
import type { ConflictAccount } from './conflict.js';
import type { OpenConflict } from './sync-conflict.service.js';

export function toldConflict(conflict: OpenConflict, locale: Locale): Schema<'SyncConflict'> {
  const { id, directory, kind, value, state, decisions, whyNoLink, holdings, newcomer, other } = conflict;
  const isAsked = state === 'waiting' && kind !== 'mail_shared';
  return {
    id,
    directory,
    kind,
    value,
    state,
    text: word(locale, 'syncConflicts', kind, {
      value,
      newcomer: newcomer?.name ?? '',
      other: other?.name ?? '',
      login: newcomer?.username ?? '',
    }),
    decisions: [...decisions],
    whyNoLink: isAsked && whyNoLink ? word(locale, 'syncNotLinkable', whyNoLink) : null,
    newcomer: toldAccount(newcomer, holdings, locale),
    other: toldAccount(other, holdings, locale),
    foundAt: conflict.foundAt.toISOString(),
    decidedAt: conflict.decidedAt?.toISOString() ?? null,
    decidedBy: conflict.decidedBy,
  };
}

/** An account of which nothing is known any more has an empty name. */
function toldAccount(
  account: ConflictAccount | null,
  holdings: readonly Holding[],
  locale: Locale,
): Schema<'ConflictPerson'> {
  if (!account) return gone;
  const { disabledBy: _, createdAt, disabledAt, ...shown } = account;
  const own = holdings.filter(({ personId }) => personId === account.id);
  return {
    ...shown,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    holdings: own.map(({ kind, count }) => ({ kind, count, text: word(locale, 'syncStakes', kind, { count }) })),
  };
}

const gone: Schema<'ConflictPerson'> = {
  id: null,
  name: '',
  position: null,
  username: '',
  email: null,
  employeeNumber: null,
  objectGuid: null,
  directory: null,
  department: null,
  profileImageUrl: null,
  isActive: false,
  createdAt: null,
  disabledAt: null,
  holdings: [],
};
