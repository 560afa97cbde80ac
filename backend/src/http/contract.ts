import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Operation } from './route.js';

export const BASE = '/api/v1';

type Json = Readonly<Record<string, unknown>>;

/** What openapi.yaml says of an operation, as far as the application needs it before it validates. */
export interface OperationFacts {
  readonly operation: Operation;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below {@link BASE}, with parameters as Express writes them. */
  readonly path: string;
  /** The feature that serves it: its tag, and the prefix the gateway routes by. */
  readonly feature: string;
  readonly takesBody: boolean;
  readonly needsBody: boolean;
  /** Whether a token is looked at though the route is public. */
  readonly takesToken: boolean;
  readonly takesIfMatch: boolean;
  readonly takesIdempotencyKey: boolean;
  readonly answersCsv: boolean;
  /**
   * Headers by which alone a request without a query could break the contract; undefined where it could by more than
   * that: its body, a parameter of its path, one that it must have or that has a default.
   */
  readonly onlyHeaders: readonly string[] | undefined;
  /** This operation's part of the contract, with the components it refers to and nothing else. */
  readonly slice: () => Json;
}

export interface Contract {
  readonly document: Json;
  readonly operations: ReadonlyMap<string, OperationFacts>;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** openapi.yaml lies at the top, whether the sources run or the bundle. */
function find(): URL {
  for (let folder = new URL('./', import.meta.url); ; folder = new URL('../', folder)) {
    const file = new URL('openapi.yaml', folder);
    if (existsSync(file)) return file;
    if (folder.pathname === '/') throw new Error('openapi.yaml is missing');
  }
}

/** Every `$ref` below a node, those behind another `$ref` included. */
function references(document: Json, node: unknown, seen = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const part of node as unknown[]) references(document, part, seen);
  if (!isObject(node)) return seen;
  for (const [name, value] of Object.entries(node)) {
    if (name !== '$ref' || typeof value !== 'string') references(document, value, seen);
    else if (!seen.has(value)) references(document, resolve(document, value), seen.add(value));
  }
  return seen;
}

function resolve(document: Json, reference: string): unknown {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, name) => object(node)[name], document);
}

const follow = (document: Json, node: unknown): Json => {
  const { $ref } = object(node);
  return object(typeof $ref === 'string' ? resolve(document, $ref) : node);
};

function slice(document: Json, path: string, item: Json, method: string): Json {
  const said = item[method];
  // What answers GET answers HEAD.
  const paths = {
    [path]: { parameters: item.parameters ?? [], [method]: said, ...(method === 'get' && { head: said }) },
  };
  const components: Record<string, Record<string, unknown>> = {};
  for (const reference of references(document, paths)) {
    const [, , kind = '', name = ''] = reference.split('/');
    (components[kind] ??= {})[name] = resolve(document, reference);
  }
  const { openapi, info, servers } = document;
  return structuredClone({ openapi, info, servers, paths, components });
}

function facts(document: Json, path: string, item: Json, method: OperationFacts['method']): OperationFacts {
  const said = object(item[method]);
  const parameters = [...list(item.parameters), ...list(said.parameters)].map((parameter) =>
    follow(document, parameter),
  );
  const headers = parameters.map(({ name }) => name);
  const success = Object.entries(object(said.responses)).filter(([status]) => status.startsWith('2'));
  return {
    operation: said.operationId as Operation,
    method,
    path: path.replace(/\{(\w+)\}/g, ':$1'),
    feature: String(list(said.tags)[0]),
    takesBody: said.requestBody !== undefined,
    needsBody: object(said.requestBody).required === true,
    takesToken: list(said.security ?? document.security).some((demand) => 'bearer' in object(demand)),
    takesIfMatch: headers.includes('If-Match'),
    takesIdempotencyKey: headers.includes('Idempotency-Key'),
    answersCsv: success.some(([, response]) => 'text/csv' in object(follow(document, response).content)),
    onlyHeaders: said.requestBody === undefined ? onlyHeaders(document, parameters) : undefined,
    slice: () => slice(document, path, item, method),
  };
}

function onlyHeaders(document: Json, parameters: readonly Json[]): string[] | undefined {
  const isLeftOut = (parameter: Json) =>
    parameter.required !== true && !('default' in follow(document, parameter.schema)) && parameter.in !== 'cookie';
  if (!parameters.every(isLeftOut)) return undefined;
  return parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => String(name).toLowerCase());
}

/** Reads openapi.yaml, once at the start of a process. */
export function readContract(): Contract {
  const document = object(parse(readFileSync(find(), 'utf8')));
  const operations = Object.entries(object(document.paths)).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete'] as const)
      .filter((method) => method in object(item))
      .map((method) => facts(document, path, object(item), method)),
  );
  return { document, operations: new Map(operations.map((found) => [found.operation, found])) };
}
