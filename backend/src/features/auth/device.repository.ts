import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transaction.js';

/** The devices a person has logged in from, and the sessions that ended. */
export class DeviceRepository {
  /** @returns the device's id where it is new and not the person's first */
  async seen(tx: Tx, userId: string, device: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string; isNews: boolean }>(
      `INSERT INTO known_devices (id, user_id, device) VALUES ($1, $2, $3)
       ON CONFLICT (user_id, device) DO UPDATE SET last_seen_at = now()
       RETURNING id, id = $1 AND EXISTS (SELECT 1 FROM known_devices WHERE user_id = $2) AS "isNews"`,
      [newId(), userId, device],
    );
    return row?.isNews ? row.id : undefined;
  }

  async nameOf(tx: Tx, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ device: string }>('SELECT device FROM known_devices WHERE id = $1', [id]);
    return row?.device;
  }

  async ofEndedSession(tx: Tx, sessionId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ device: string }>('SELECT device FROM ended_sessions WHERE id = $1', [sessionId]);
    return row?.device;
  }
}
