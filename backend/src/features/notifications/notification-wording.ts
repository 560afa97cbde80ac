import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import { isWorded, word } from '../../platform/messages/index.js';
import type { ListedNotification } from './notification.repository.js';

/** As the contract shows it, its text in the reader's language; one that stands for several says how many. */
export function worded(row: ListedNotification, locale: Locale): Schema<'Notification'> {
  const { id, kind, params, actor, count, subjectType, subjectId, subjectUrl, createdAt, readAt } = row;
  const event = String(params.event);
  const many = `${event}_many`;
  return {
    id,
    kind,
    params,
    actor,
    count,
    subject: subjectType !== null && subjectId !== null ? { type: subjectType, id: subjectId, url: subjectUrl } : null,
    text: word(locale, 'notifications', count > 1 && isWorded('notifications', many) ? many : event, {
      ...params,
      count,
    }),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
