import { Failure } from '../../api/errors';
import type { PortletResult } from '../../api/types';

/** What a frame draws. Data that was there once stays, with why it could not be renewed. */
export type PortletState =
  | { readonly status: 'ready'; readonly data: unknown; readonly asOf: string; readonly failure: Failure | null }
  | { readonly status: 'failed'; readonly failure: Failure };

/** A portlet's part of a batch, told as a failure of its own. */
export const failureOfResult = (error: { code: Failure['code']; message: string }, requestId: string | null): Failure =>
  new Failure(error.code, null, error.message, requestId, {}, null);

export const received = (data: unknown, asOf: string): PortletState => ({ status: 'ready', data, asOf, failure: null });

export const refused = (before: PortletState | undefined, failure: Failure): PortletState =>
  before?.status === 'ready' ? { ...before, failure } : { status: 'failed', failure };

export function next(before: PortletState | undefined, result: PortletResult, requestId: string | null): PortletState {
  return result.ok ? received(result.data, result.asOf) : refused(before, failureOfResult(result.error, requestId));
}
