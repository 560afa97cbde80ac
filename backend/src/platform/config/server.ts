import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { read, type Environment } from './read.js';

export interface ServerConfig {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where people's browsers find Maru; decides what cookies and headers demand of TLS. */
  readonly publicUrl: URL;
  /** Express' `trust proxy`: number of proxies, or their addresses; by default nobody's header is believed. */
  readonly trustProxy: number | string | false;
  /** The features this process serves; undefined for all. */
  readonly features: readonly string[] | undefined;
  /** Folder of the built frontend, where no gateway serves it. */
  readonly frontend: string | undefined;
  /** How long it still serves after it has said that it is not ready; longer than a gateway takes to notice. */
  readonly drainSeconds: number;
  /** Whether answers are checked against the contract. */
  readonly checkAnswers: boolean;
}

/** How many processes the api is on one machine; its processors where nothing is said. @throws BadConfiguration */
export function clusterConfig(environment: Environment): { readonly processes: number } {
  const { API_PROCESSES: processes } = read(environment, {
    API_PROCESSES: z.coerce.number().int().min(1).max(64).default(availableParallelism()),
  });
  return { processes };
}

export function serverConfig(environment: Environment): ServerConfig {
  const settings = read(environment, {
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(8000),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:8000'),
    TRUST_PROXY: z.string().optional(),
    API_FEATURES: z.string().optional(),
    DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0.5),
    FRONTEND_DIR: z.string().optional(),
    NODE_ENV: z.string().optional(),
  });
  const proxy = settings.TRUST_PROXY;
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: new URL(settings.PUBLIC_URL),
    trustProxy: proxy === undefined ? false : /^\d+$/.test(proxy) ? Number(proxy) : proxy,
    features: settings.API_FEATURES?.split(',').map((name) => name.trim()),
    frontend: settings.FRONTEND_DIR,
    drainSeconds: settings.DRAIN_SECONDS,
    checkAnswers: settings.NODE_ENV !== 'production',
  };
}
