import { create } from 'zustand';
import { bare, drop, hold, listen, renew, type LeaveReason } from './token';
import { failureOf, type Failure } from './errors';
import type { Answer, Me } from './types';

export type Session =
  | { readonly status: 'starting' }
  | { readonly status: 'in'; readonly me: Me }
  /** `reason` is null where nobody was in, or somebody signed out here. */
  | { readonly status: 'out'; readonly reason: LeaveReason | null }
  /** Nobody could say whether there is a session; not a logout. */
  | { readonly status: 'unreachable'; readonly failure: Failure };

export const useSession = create<{ readonly session: Session }>(() => ({ session: { status: 'starting' } }));

const become = (session: Session): void => useSession.setState({ session });
const isIn = (): boolean => useSession.getState().session.status === 'in';

listen({
  renewed: ({ user }) => become({ status: 'in', me: user }),
  replaced: () => location.reload(),
  ended: (reason) => {
    if (isIn()) become({ status: 'out', reason });
    else if (useSession.getState().session.status !== 'out') become({ status: 'out', reason: null });
  },
});

/** Finds out whether the cookie still stands for a session. */
export async function resume(): Promise<void> {
  try {
    await renew(null);
  } catch (thrown) {
    const failure = failureOf(thrown);
    become(failure.isPassing ? { status: 'unreachable', failure } : { status: 'out', reason: null });
  }
}

const inOwnLanguage = () => ({ headers: { 'Accept-Language': document.documentElement.lang } });

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly remember: boolean;
}

/**
 * @param welcome is told who it is before anything of the application is drawn
 * @throws Failure with the codes of `POST /auth/login`
 */
export async function signIn(credentials: Credentials, welcome: (me: Me) => Promise<void>): Promise<void> {
  try {
    const { data } = await bare.post<Answer<'login'>>('/auth/login', credentials, inOwnLanguage());
    await welcome(data.data.user);
    hold(data.data);
  } catch (thrown) {
    throw failureOf(thrown);
  }
}

/** Ends the session here and in the other tabs; where the server is away, at least what this browser holds is gone. */
export async function signOut(): Promise<void> {
  await bare.post('/auth/logout').catch(() => undefined);
  drop('signed_out');
  become({ status: 'out', reason: null });
}

/**
 * Leaves to the login page, which says why and stands in place of the page that is open, so that one comes back to it.
 * The other tabs of this browser share the session and leave as well. Work that is not saved is kept on this device.
 */
export function leaveToLogin(reason: LeaveReason): void {
  drop(reason);
  become({ status: 'out', reason });
}

/** @throws Failure with the codes of `POST /auth/change-password` */
export async function changeRefusedPassword(change: {
  readonly username: string;
  readonly currentPassword: string;
  readonly newPassword: string;
}): Promise<void> {
  try {
    await bare.post<Answer<'changePassword'>>('/auth/change-password', change, inOwnLanguage());
  } catch (thrown) {
    throw failureOf(thrown);
  }
}

/** @throws Failure */
export async function authOptions(): Promise<Answer<'getAuthOptions'>['data']> {
  try {
    return (await bare.get<Answer<'getAuthOptions'>>('/auth/options')).data.data;
  } catch (thrown) {
    throw failureOf(thrown);
  }
}

/** The person signed in. Only for what is drawn while somebody is. */
export function useMe(): Me {
  const session = useSession((state) => state.session);
  if (session.status !== 'in') throw new Error('nobody is signed in');
  return session.me;
}

/** Takes over what the server answered to a change of oneself. */
export function replaceMe(me: Me): void {
  if (isIn()) become({ status: 'in', me });
}
