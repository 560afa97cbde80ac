import type { CDPSession } from 'playwright-core';

/** One event of Chromium's trace (Trace Event Format); times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Chromium's own record of what it does while `act` runs. @param session of the browser, not of a page */
export async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  try {
    await act();
  } finally {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  return events;
}

/** Where `performance.mark` was called. @throws Error where it was not */
export function markOf(events: readonly TraceEvent[], name: string): TraceEvent {
  const mark = events.find((event) => event.name === name);
  if (!mark) throw new Error(`the trace has no mark ${name}`);
  return mark;
}

/** Of the thread that a mark was made on, in order. */
function ofThread(events: readonly TraceEvent[], { pid, tid }: TraceEvent, name: string): Required<TraceEvent>[] {
  return events
    .filter((event) => event.pid === pid && event.tid === tid && event.name === name && event.ph === 'X')
    .map((event) => ({ ...event, dur: event.dur ?? 0 }))
    .sort((a, b) => a.ts - b.ts);
}

/** When what a mark speaks of was handed to the screen, and the page could be used: milliseconds after another mark. */
export function shownAfter(events: readonly TraceEvent[], from: string, until: string): number {
  const [start, end] = [markOf(events, from), markOf(events, until)];
  const commit = ofThread(events, end, 'Commit').find(({ ts }) => ts >= end.ts);
  return ((commit ? commit.ts + commit.dur : end.ts) - start.ts) / 1_000;
}

/**
 * What each frame between two marks cost the page's main thread, in milliseconds: its tasks from the frame before to the
 * one at hand. A task that nothing was drawn after counts for the next frame.
 */
export function framesBetween(events: readonly TraceEvent[], from: string, until: string): number[] {
  const [start, end] = [markOf(events, from), markOf(events, until)];
  const within = ({ ts }: TraceEvent) => ts >= start.ts && ts <= end.ts;
  const tasks = ofThread(events, start, 'RunTask').filter(within);
  const frames: number[] = [];
  let last = start.ts;
  for (const { ts, dur } of ofThread(events, start, 'Commit').filter(within)) {
    const cost = tasks.filter((task) => task.ts >= last && task.ts < ts + dur).reduce((sum, task) => sum + task.dur, 0);
    frames.push(cost / 1_000);
    last = ts + dur;
  }
  return frames;
}
