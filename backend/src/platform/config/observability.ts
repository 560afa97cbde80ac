import { z } from 'zod';
import { read, type Environment } from './read.js';

export interface ObservabilityConfig {
  readonly logLevel: string;
  readonly metricsHost: string;
  /** 0 takes a free one and logs it. */
  readonly metricsPort: number;
}

export function observabilityConfig(environment: Environment): ObservabilityConfig {
  const settings = read(environment, {
    LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
    METRICS_HOST: z.string().default('127.0.0.1'),
    METRICS_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  });
  return { logLevel: settings.LOG_LEVEL, metricsHost: settings.METRICS_HOST, metricsPort: settings.METRICS_PORT };
}
