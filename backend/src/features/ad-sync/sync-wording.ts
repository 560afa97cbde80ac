import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import { keysSaying, word } from '../../platform/messages/index.js';
import { failureOf, type Certificate, type ConnectionStep } from '../directory/index.js';
import type { PreviewEntry } from './preview-entries.js';
import type { PreviewGroup } from './preview-groups.js';
import type { SyncChange, SyncProblem, SyncRun } from './sync-run.js';
import type { Reason } from './sync-run.entity.js';

/** What is stored as code and parameters, in the reader's language. */

const countNames = [
  'create',
  'update',
  'move',
  'rename',
  'disable',
  'enable',
  'reappear',
  'missing',
  'conflict',
  'departments',
  'roles',
] as const;

export function toldRun(run: SyncRun, locale: Locale): Schema<'SyncRun'> {
  const counts = Object.fromEntries(countNames.map((name) => [name, run.counts[name] ?? 0]));
  return {
    ...run,
    number: Number(run.number),
    startedAt: instant(run.startedAt),
    completedAt: run.completedAt && instant(run.completedAt),
    heartbeatAt: run.heartbeatAt && instant(run.heartbeatAt),
    expiresAt: run.expiresAt && instant(run.expiresAt),
    counts: counts as Schema<'SyncCounts'>,
    reason: run.reason && toldReason(run.reason, locale),
    reasonCode: run.reason?.code ?? null,
  };
}

/** Within another row's JSON a time is a text. */
const instant = (time: Date | string): string => new Date(time).toISOString();

/** Where a plan waits for several reasons, each of them. */
function toldReason({ code, params = {} }: Reason, locale: Locale): string {
  const { reasons } = params;
  const all = Array.isArray(reasons) && reasons.length > 0 ? (reasons as Reason[]) : [{ code, params }];
  return all
    .map((reason) => word(locale, 'syncReasons', reason.code, reason.params))
    .join(' ')
    .slice(0, 2_000);
}

/** @param waiting how much waits for the person, of a plan */
export function toldChange(change: SyncChange, locale: Locale, waiting = 0): Schema<'SyncChange'> {
  const { id, kind, subjectId, name, username, reason, fields, isUnapproved } = change;
  const isDepartment = kind === 'department';
  return {
    id,
    kind: kind as Schema<'SyncChangeKind'>,
    person: isDepartment ? null : { id: subjectId, name, username },
    department: isDepartment ? { id: subjectId, name } : null,
    reason: reason && word(locale, 'syncReasons', reason.code, reason.params),
    reasonCode: reason?.code ?? null,
    fields: fields.map(({ field, before, after }) => ({ field, before, after })),
    isUnapproved,
    waiting,
  };
}

export function toldProblem({ dn, objectGuid, code, params }: SyncProblem, locale: Locale): Schema<'SyncError'> {
  return {
    dn: dn?.slice(0, 1_000) ?? null,
    objectGuid,
    code,
    message: word(locale, 'syncProblems', code, params),
    advice: word(locale, 'syncProblemAdvice', code, params),
  };
}

/** Codes of problems whose message or advice says it. */
export const problemCodes = (part: string, locale: Locale): string[] => [
  ...keysSaying(locale, 'syncProblems', part),
  ...keysSaying(locale, 'syncProblemAdvice', part),
];

export function toldStep(
  { server, step, state, detail, advice, certificate, authorities, ms }: ConnectionStep,
  locale: Locale,
): Schema<'SyncTest'>['steps'][number] {
  const { code, ...params } = detail;
  const key = code === 'PEOPLE_FOUND' && detail.more ? 'PEOPLE_FOUND_MORE' : code;
  return {
    server: server.slice(0, 200),
    step,
    state,
    detail: word(locale, 'syncSteps', key, params).slice(0, 2_000),
    detailCode: code,
    ...(advice && { advice: word(locale, 'syncStepAdvice', advice, { ...certificate }), adviceCode: advice }),
    ...(certificate && { certificate: toldCertificate(certificate) }),
    ...(authorities && { authorities: authorities.slice(0, 20).map(toldCertificate) }),
    ms,
  };
}

const toldCertificate = ({ names, validFrom, validTo, ...certificate }: Certificate): Schema<'Certificate'> => ({
  ...certificate,
  names: names.slice(0, 100),
  validFrom: validFrom.toISOString(),
  validTo: validTo.toISOString(),
});

/** Why a directory could not be read, and what to do about it. @throws whatever is no error of a directory */
export function toldFailure(error: unknown, locale: Locale): Readonly<Record<string, string>> {
  const { detail, advice } = failureOf(error);
  return {
    detail: word(locale, 'syncSteps', detail.code, { ...detail }),
    detailCode: detail.code,
    ...(advice && { advice: word(locale, 'syncStepAdvice', advice), adviceCode: advice }),
  };
}

export function toldEntry({ dn, kind, state, fields }: PreviewEntry, locale: Locale): Schema<'PreviewEntry'> {
  const told = Object.entries(fields).map(([field, { attribute, raw, value, problem, blocks }]) => [
    field,
    {
      attribute,
      raw: raw?.slice(0, 2_000) ?? null,
      value: value?.slice(0, 4_000) ?? null,
      ...(problem && {
        problem: word(locale, 'syncFieldProblems', problem.code, problem.params).slice(0, 2_000),
        problemCode: problem.code,
      }),
      blocks,
    },
  ]);
  return { dn: dn.slice(0, 1_000), kind, state, fields: Object.fromEntries(told) as Schema<'PreviewEntry'>['fields'] };
}

export const toldGroup = ({ group, hasCycle, added, removed, ...counted }: PreviewGroup): Schema<'PreviewGroup'> => ({
  dn: group,
  ...counted,
  cycle: hasCycle,
  change: { added, removed },
});
