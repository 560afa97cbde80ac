import type { Schema } from '../../http/route.js';

/** Quoted (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | null): string {
  if (value === null) return '';
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (cells: readonly (string | null)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** One line for each field that changes, or for the change where it has none. */
export async function* changesCsv(changes: AsyncIterable<Schema<'SyncChange'>>): AsyncGenerator<string, void, void> {
  yield line(['kind', 'name', 'username', 'reason', 'field', 'before', 'after']);
  for await (const { kind, person, department, reason, fields } of changes) {
    const head = [kind, person?.name ?? department?.name ?? null, person?.username ?? null, reason];
    if (fields.length === 0) yield line([...head, null, null, null]);
    for (const { field, before, after } of fields) yield line([...head, field, before, after]);
  }
}

export async function* problemsCsv(problems: AsyncIterable<Schema<'SyncError'>>): AsyncGenerator<string, void, void> {
  yield line(['dn', 'objectGuid', 'code', 'message', 'advice']);
  for await (const { dn, objectGuid, code, message, advice } of problems)
    yield line([dn, objectGuid, code, message, advice]);
}
