import { pino, stdTimeFunctions, type Logger } from 'pino';
import { currentContext } from './context.js';

export type { Logger };

/** What never reaches a log, wherever it stands in a record. */
export const redacted = [
  'password',
  'newPassword',
  'currentPassword',
  'bindPassword',
  'accessToken',
  'token',
  'cookie',
];

/** One JSON line a record on standard output, its fields and levels as requirements 7.2.2 name them. */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level: level.toLowerCase(),
    messageKey: 'message',
    timestamp: () => stdTimeFunctions.isoTime().replace('"time"', '"timestamp"'),
    base: { service },
    formatters: { level: (label) => ({ level: label.toUpperCase() }) },
    mixin: () => {
      const context = currentContext();
      if (!context) return {};
      return { trace_id: context.traceId, request_id: context.requestId, user_id: context.actorId, ip: context.ip };
    },
    redact: { paths: redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  });
}
