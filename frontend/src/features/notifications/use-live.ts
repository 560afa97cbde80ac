import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../api/keys';
import { heard, missed } from '../../api/reachable';
import { leaveToLogin } from '../../api/session';
import type { LeaveReason } from '../../api/token';
import type { LiveEvents } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { whenIdle } from '../../shared/when-idle';
import { noteProgress } from '../admin/progress';
import { refreshPortlets } from '../portal/portal.api';
import { tellAbsence } from './absence-line';
import type { LiveConnection } from './live-connection';
import { askAgain, catchUp, take } from './notifications.api';

/** Milliseconds over which the tabs of many people ask anew, so that they do not all ask at once. */
const SPREAD = 3_000;

/** Of a logout the windows of this browser tell each other, the one where it happened knowing that it did. */
const REASONS: Record<Exclude<LiveEvents['session.ended']['reason'], 'logout'>, LeaveReason> = {
  ended: 'ended_elsewhere',
  password: 'password_changed',
  reuse: 'ended_elsewhere',
  disabled: 'disabled',
};

async function comeBack(queries: QueryClient, lostSince: Date | null): Promise<void> {
  const until = Date.now();
  const count = await catchUp(queries);
  if (!lostSince) return;
  tellAbsence({ from: lostSince.getTime(), until, count });
  await queries.invalidateQueries({ queryKey: keys.portal.batch });
  await queries.invalidateQueries({ queryKey: keys.sync.all });
}

const connectionOf = (queries: QueryClient): LiveConnection => ({
  onConnected: (lostSince) => {
    heard();
    void comeBack(queries, lostSince).catch(() => undefined);
  },
  onLost: missed,
  notification: (change) => {
    if (change.counts) {
      take(queries, change);
      askAgain(queries);
    } else setTimeout(() => void catchUp(queries).catch(() => undefined), Math.random() * SPREAD);
  },
  portlet: ({ type }) => {
    refreshPortlets(queries, type);
    if (type === 'favorites') void queries.invalidateQueries({ queryKey: keys.people.favorites });
  },
  'ad-sync.progress': (said) => noteProgress(queries, said),
  'session.ended': ({ reason }) => {
    if (reason !== 'logout') leaveToLogin(REASONS[reason]);
  },
});

/** While somebody is signed in the page hears by itself what changes. */
export function useLive(): void {
  const queries = useQueryClient();
  const locale = useLanguage((language) => language.locale);
  useEffect(() => {
    let close: (() => void) | undefined;
    let isOver = false;
    // Fetched at once: later the network may be gone, and with it the way to hear of that.
    const fetched = import('./live-connection');
    fetched.catch(() => undefined);
    const open = () =>
      void fetched.then(
        ({ openLive }) => {
          if (!isOver) close = openLive(connectionOf(queries));
        },
        // Without it the page works as it did when it was opened; a reload tries again.
        () => undefined,
      );
    // First the page draws what it was opened for; the first connection asks for what came meanwhile.
    const callOff = whenIdle(open);
    return () => {
      isOver = true;
      callOff();
      close?.();
    };
    // Texts come in the language that the connection was opened with.
  }, [queries, locale]);
}
