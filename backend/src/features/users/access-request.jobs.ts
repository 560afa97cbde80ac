import type { EventJob } from '../../platform/job.js';
import type { Tx } from '../../platform/transaction.js';
import type { AccessRequestRepository } from './access-request.repository.js';
import type { People } from './people.js';

/** Whoever tells people of something; the notifications do. */
export interface Teller {
  tell(
    tx: Tx,
    userIds: readonly string[],
    notice: {
      readonly eventId: string;
      readonly kind: 'security';
      readonly params: Readonly<Record<string, string>> & { readonly event: string };
      readonly subject: { readonly type: string; readonly id: string; readonly url: string };
      readonly isGrouped: boolean;
      readonly actorId: string;
    },
  ): Promise<void>;
}

/** Tells whoever may give roles that somebody asks for one. */
export const tellGrantors = (teller: Teller, requests: AccessRequestRepository, people: People): EventJob => ({
  name: 'users.tell-grantors',
  on: ['access.requested'],
  attempts: 8,
  backoff: 1_000,
  perform: async (event, tx) => {
    const request = await requests.byId(tx, String(event.ids.requestId));
    const [person] = request ? await people.inOrder(tx, [request.userId]) : [];
    // Whoever asked may be gone by now, and the request with them.
    if (!request || !person) return;
    const grantors = await requests.grantors(tx);
    await teller.tell(
      tx,
      grantors.map(({ id }) => id),
      {
        eventId: event.id,
        kind: 'security',
        params: { event: `access_requested_${request.role}`, name: person.name, reason: request.reason },
        subject: { type: 'user', id: person.id, url: `/people/${person.id}` },
        isGrouped: true,
        actorId: person.id,
      },
    );
  },
});
