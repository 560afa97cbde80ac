/** How a session's device is shown, out of what the server calls it: `Chrome · Windows`, either alone, `unknown`. */
export interface Device {
  /** `Windows, Chrome`; null where nothing is known. */
  readonly name: string | null;
  readonly kind: 'phone' | 'tablet' | 'laptop' | 'desktop';
}

const KINDS: readonly (readonly [Device['kind'], RegExp])[] = [
  ['phone', /\b(Android|iPhone)\b/],
  ['tablet', /\biPad\b/],
  ['laptop', /\b(macOS|ChromeOS)\b/],
];

export function deviceOf(called: string): Device {
  const kind = KINDS.find(([, pattern]) => pattern.test(called))?.[0] ?? 'desktop';
  return { name: called === 'unknown' ? null : called.split(' · ').reverse().join(', '), kind };
}
