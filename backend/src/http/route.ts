import type { Readable } from 'node:stream';
import type { Actor, Locale, Permission } from '../platform/actor.js';
import type { components, operations } from './openapi.gen.js';

/** A shape of the contract by its name, for what a feature answers. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];
export type Operation = keyof operations;
/** What a route demands: a permission, only to be signed in, or nothing at all. */
export type Demand = Permission | 'signed-in' | 'public';

type Part<O extends Operation, P extends 'path' | 'query'> = NonNullable<operations[O]['parameters'][P]>;
type Json<R> = R extends { content: { readonly 'application/json': infer B } } ? B : never;
type Body<O extends Operation> = operations[O] extends { requestBody: infer R }
  ? Json<R>
  : operations[O] extends { requestBody?: infer R }
    ? Json<NonNullable<R>> | undefined
    : undefined;
/** Names of the headers the contract says, less the index signature that the generated types add. */
type HeaderOf<R> = R extends { headers: infer H }
  ? keyof { [N in keyof H as string extends N ? never : N]: true }
  : never;
type Header<O extends Operation> = HeaderOf<{ headers: NonNullable<operations[O]['parameters']['header']> }>;

/** Set beside the answer; `value` null takes the cookie away. */
export interface Cookie {
  readonly name: string;
  readonly value: string | null;
  readonly path: string;
  /** Seconds; absent ends with the browser. */
  readonly maxAge?: number | undefined;
  readonly secure: boolean;
}

/** A table to download, in lines; the byte order mark, which spreadsheets need for Hangul, is added. */
export interface Download {
  readonly status: 200;
  readonly csv: AsyncIterable<string>;
  readonly filename: string;
}

/** An image for an `<img>`, which browsers keep: what stands at an address never changes. */
export interface Picture {
  readonly status: 200;
  readonly picture: Readable;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Seconds a browser may keep it. */
  readonly maxAge: number;
}

type Extras<R> = ('ETag' extends HeaderOf<R> ? { readonly etag: number } : unknown) &
  ('Location' extends HeaderOf<R> ? { readonly location: string } : unknown);
type Success<O extends Operation> = keyof operations[O]['responses'] & (200 | 201 | 202);
type AnswerWith<O extends Operation, S extends Success<O>> = {
  readonly status: S;
  /** As in the contract, less what the envelope adds. */
  readonly body: Omit<Json<operations[O]['responses'][S]>, 'success' | 'message' | 'timestamp'>;
  readonly cookies?: readonly Cookie[];
} & Extras<operations[O]['responses'][S]>;
type DownloadOf<R> = R extends { content: { readonly 'text/csv': string } } ? Download : never;

type PictureOf<R> = R extends { content: { 'image/jpeg': string } } ? Picture : never;
type JsonOf<O extends Operation, S extends Success<O>> = operations[O]['responses'][S] extends {
  content: { readonly 'application/json': unknown };
}
  ? AnswerWith<O, S>
  : never;

/** The answers that the contract gives the operation when it succeeds. */
export type Answer<O extends Operation> = {
  [S in Success<O>]:
    JsonOf<O, S> | DownloadOf<operations[O]['responses'][S]> | PictureOf<operations[O]['responses'][S]>;
}[Success<O>];

/** What is known of the request beside what the contract says of it. */
export interface Client {
  /** The client's address, through `TRUST_PROXY`. */
  readonly ip: string;
  readonly userAgent: string | undefined;
  readonly origin: string | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The bearer token as sent, whether it holds or not. */
  readonly token: string | undefined;
  readonly prefersCsv: boolean;
}

export type Call<O extends Operation, D extends Demand = Demand> = {
  /** On a public route whoever sent a token that holds, where the contract takes one at all. */
  readonly me: D extends 'public' ? Actor | undefined : Actor;
  readonly path: Part<O, 'path'>;
  readonly query: Part<O, 'query'>;
  readonly body: Body<O>;
  /** The language to word texts in. */
  readonly locale: Locale;
  readonly client: Client;
} & ('If-Match' extends Header<O>
  ? {
      /** The version the client has read. */
      readonly ifMatch: number;
    }
  : unknown);

/** One operation of openapi.yaml; its method and path stand there and nowhere else. */
export interface Route<O extends Operation, D extends Demand> {
  readonly operation: O;
  readonly permission: D;
  readonly limit: 'read' | 'write' | 'login' | 'heavy' | 'picture';
  readonly handle: (call: Call<O, D>) => Promise<Answer<O>>;
}

/** Any route, as the application takes them; a feature gives a list of these. */
export interface AnyRoute {
  readonly operation: Operation;
  readonly permission: Demand;
  readonly limit: Route<Operation, Demand>['limit'];
  readonly handle: (call: never) => Promise<AnyAnswer>;
}

export interface AnyAnswer {
  readonly status: number;
  readonly body?: object;
  readonly etag?: number;
  readonly location?: string;
  readonly cookies?: readonly Cookie[];
  readonly csv?: AsyncIterable<string>;
  readonly filename?: string;
  readonly picture?: Readable;
  readonly type?: string;
  readonly size?: number;
  readonly maxAge?: number;
}

export const route = <O extends Operation, D extends Demand>(r: Route<O, D>): Route<O, D> => r;

/** What goes beside the body. */
interface Beside {
  /** The version; sent in quotes. */
  readonly etag?: number;
  readonly cookies?: readonly Cookie[];
}

export function ok<const B>(body: B): { readonly status: 200; readonly body: B };
export function ok<const B, E extends Beside>(body: B, beside: E): { readonly status: 200; readonly body: B } & E;
export function ok<const B, E extends Beside>(body: B, beside?: E) {
  return { status: 200, body, ...beside };
}

/** @param location path below the contract's base, where what was made is */
export const created = <const B>(body: B, location: string, { etag }: { readonly etag: number }) =>
  ({ status: 201, body, location, etag }) as const;

/** @param location path below the contract's base, where to follow what goes on */
export const accepted = <const B>(body: B, location: string) => ({ status: 202, body, location }) as const;
export const picture = (content: Readable, beside: Pick<Picture, 'type' | 'size' | 'maxAge'>): Picture => ({
  status: 200,
  picture: content,
  ...beside,
});
export const download = (csv: AsyncIterable<string>, filename: string): Download => ({ status: 200, csv, filename });
