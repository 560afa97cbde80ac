import { z } from 'zod';
import { read, type Environment } from './read.js';

const demoAccount = z.object({ username: z.string(), password: z.string(), name: z.string(), role: z.string() });

export interface OrganisationConfig {
  readonly name: string;
  /** IANA name; holidays, due days and leave follow it. */
  readonly timeZone: string;
  /** Whom to ask for help with logging in. */
  readonly helpContact: string | undefined;
  /** Shown on the login page; set by the embedded default only. */
  readonly demoAccounts: readonly z.output<typeof demoAccount>[] | undefined;
}

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export function organisationConfig(environment: Environment): OrganisationConfig {
  const settings = read(environment, {
    ORGANISATION_NAME: z.string().min(1).default('Maru'),
    ORGANISATION_TIME_ZONE: z.string().refine(isTimeZone, 'is no time zone').default('Asia/Seoul'),
    HELP_CONTACT: z.string().optional(),
    DEMO_ACCOUNTS: z
      .string()
      .transform((text) => JSON.parse(text) as unknown)
      .pipe(z.array(demoAccount))
      .optional(),
  });
  return {
    name: settings.ORGANISATION_NAME,
    timeZone: settings.ORGANISATION_TIME_ZONE,
    helpContact: settings.HELP_CONTACT,
    demoAccounts: settings.DEMO_ACCOUNTS,
  };
}
