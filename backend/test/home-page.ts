import assert from 'node:assert/strict';
import type { Harness } from './harness.js';

export interface Placed {
  id: string;
  type: string;
  settings: object;
  isVisible: boolean;
  locked: boolean;
  places: Record<'desktop' | 'tablet' | 'phone', { x: number; y: number; w: number; h: number }>;
}

/** What a person's home page holds, as the API answers it. */
export async function layoutOf(maru: Harness, token: string) {
  const { status, body, headers } = await maru.get('/portal/layout', token);
  assert.equal(status, 200);
  const { version, portlets, available } = body.data as {
    version: number;
    portlets: Placed[];
    available: { type: string }[];
  };
  assert.equal(headers.get('etag'), `"${String(version)}"`);
  return { version, portlets, available };
}

export const find = (portlets: Placed[], type: string): Placed | undefined =>
  portlets.find((portlet) => portlet.type === type);
