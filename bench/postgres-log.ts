/** A statement with its parameters as texts, as PostgreSQL was sent it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
}

const record = /^\S+ \S+ \S+ \[(\d+)\] (LOG|DETAIL): {2}(.*)$/;
const execute = /^execute [^:]*: ([\s\S]*)$/;
const parameter = /\$\d+ = (NULL|'(?:[^']|'')*')/g;

/** Lines of PostgreSQL's log, each record with its continuation. */
function records(text: string): { pid: number; kind: string; text: string }[] {
  const found: { pid: number; kind: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    const [, pid, kind, said] = record.exec(line) ?? [];
    if (kind !== undefined && said !== undefined) found.push({ pid: Number(pid), kind, text: said });
    else if (line.startsWith('\t')) {
      const last = found.pop();
      if (last) found.push({ ...last, text: `${last.text}\n${line.slice(1)}` });
    }
  }
  return found;
}

/**
 * The statements with parameters that PostgreSQL's log tells of, in order.
 * @param isAsked by which of PostgreSQL's processes they were run; all
 */
export function statementsOf(log: string, isAsked: (pid: number) => boolean = () => true): Statement[] {
  const found: Statement[] = [];
  for (const { pid, kind, text } of records(log)) {
    if (!isAsked(pid)) continue;
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
