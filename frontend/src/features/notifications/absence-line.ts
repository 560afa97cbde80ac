import { create } from 'zustand';
import { isNews, type Absence } from './absence';

type Told = { readonly kind: 'back'; readonly absence: Absence } | { readonly kind: 'seen' };

export const useAbsence = create<{ readonly shown: Absence | null }>(() => ({ shown: null }));

const channel = new BroadcastChannel('maru-absence');
let last: Absence | null = null;

function show(absence: Absence): boolean {
  if (!isNews(absence, last)) return false;
  last = absence;
  useAbsence.setState({ shown: absence });
  return true;
}

/** This tab is back; the first of several tells all of them, so that each shows the same line once. */
export function tellAbsence(absence: Absence): void {
  if (show(absence)) channel.postMessage({ kind: 'back', absence } satisfies Told);
}

/** The line was read, in this tab and so in each. */
export function dismissAbsence(): void {
  useAbsence.setState({ shown: null });
  channel.postMessage({ kind: 'seen' } satisfies Told);
}

channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.kind === 'back') show(data.absence);
  else useAbsence.setState({ shown: null });
});
