import { DEMO_PASSWORD } from '../company/domain.js';
import { firstPeople } from '../company/staff.js';

/** Somebody to log in as, shown at the end of the start and on the login page. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
}

/** The administrator for the day the directory is away; a local account. */
export const LOCAL_ADMIN = { username: 'admin', name: '윤하늘', password: DEMO_PASSWORD } as const;

const nameOf = (login: string): string => firstPeople.find((person) => person.login === login)?.name.display ?? login;

export const demoAccounts: readonly DemoAccount[] = [
  { username: 'employee', password: DEMO_PASSWORD, name: nameOf('employee'), role: 'employee' },
  { username: 'approver', password: DEMO_PASSWORD, name: nameOf('approver'), role: 'department_manager' },
  { username: 'itadmin', password: DEMO_PASSWORD, name: nameOf('itadmin'), role: 'system_admin' },
  { ...LOCAL_ADMIN, role: 'system_admin' },
];

const WHO: Readonly<Record<string, string>> = {
  employee: 'employee',
  approver: 'manages people',
  itadmin: 'IT administrator',
  admin: 'administrator without the directory (break-glass)',
};

/** Columns a text takes on a terminal: Hangul takes two. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Hangul}/u.test(letter) ? 2 : 1), 0);
const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** The table of demo logins, line by line. */
export function demoTable(): string[] {
  const rows = demoAccounts.map(({ username, password, name }) => [username, password, name, WHO[username] ?? '']);
  const table = [['login', 'password', 'name', 'who'], ...rows];
  const columns = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => width(row[column] ?? ''))));
  return table.map((row) => `  ${row.map((text, column) => pad(text, columns[column] ?? 0)).join('   ')}`.trimEnd());
}
