/** A statement with its parameters as texts, as PostgreSQL was sent it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
}

const record = /^\S+ \S+ \S+ \[\d+\] (LOG|DETAIL): {2}(.*)$/;
const execute = /^execute [^:]*: ([\s\S]*)$/;
const parameter = /\$\d+ = (NULL|'(?:[^']|'')*')/g;

/** Lines of PostgreSQL's log, each record with its continuation. */
function records(text: string): { kind: string; text: string }[] {
  const found: { kind: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    const [, kind, said] = record.exec(line) ?? [];
    if (kind !== undefined && said !== undefined) found.push({ kind, text: said });
    else if (line.startsWith('\t')) {
      const last = found.pop();
      if (last) found.push({ ...last, text: `${last.text}\n${line.slice(1)}` });
    }
  }
  return found;
}

/** The statements with parameters that PostgreSQL's log tells of, in order. */
export function statementsOf(log: string): Statement[] {
  const found: Statement[] = [];
  for (const { kind, text } of records(log)) {
    const sql = kind === 'LOG' ? execute.exec(text)?.[1] : undefined;
    if (sql !== undefined) found.push({ sql, parameters: [] });
    const last = found.at(-1);
    if (kind !== 'DETAIL' || !last || !/^parameters: /i.test(text)) continue;
    const parameters = [...text.matchAll(parameter)].map(([, value = 'NULL']) =>
      value === 'NULL' ? null : value.slice(1, -1).replaceAll("''", "'"),
    );
    found[found.length - 1] = { ...last, parameters };
  }
  return found;
}
