import type { Locale } from '../platform/actor.js';
import type { Details, Failure } from '../platform/errors.js';
import { successMessage, word } from '../platform/messages/index.js';

/** Requirements 10.2. */
export const success = (body: object, locale: Locale, now: Date) => ({
  success: true as const,
  ...body,
  message: successMessage(locale),
  timestamp: now.toISOString(),
});

/** Requirements 10.3, with the id to quote. */
export const failure = (
  { code, details }: Pick<Failure, 'code'> & { readonly details?: Details | undefined },
  requestId: string,
  locale: Locale,
  now: Date,
) => ({
  success: false as const,
  error: { code, message: word(locale, 'errors', code, details), ...(details && { details }), requestId },
  timestamp: now.toISOString(),
});
