import { lookup } from 'node:dns/promises';
import { connect as connectSocket } from 'node:net';
import type { Clock } from '../../platform/clock.js';
import { certificatesIn, shownCertificate, type Certificate } from './certificate.js';
import { failureOf, type ConnectionStep, type StepName, type StepOutcome } from './connection-step.js';
import type { DirectoryAccess, DirectoryConfig } from './directory-config.js';
import { and, equals } from './filter.js';
import { connectTo, type LdapConnection } from './ldap-client.js';
import { DirectoryRefused, DirectoryUnreachable, resultCodes, unreachable } from './ldap-errors.js';
import { readLockoutPolicy } from './lockout-policy.js';
import { readRootDse } from './root-dse.js';
import { nameOfServer, type Server } from './servers.js';

export type TestedDirectory = DirectoryAccess & Pick<DirectoryConfig, 'baseDns' | 'userFilter'>;

const connectTimeout = 5000;
const answerTimeout = 10_000;
/** A certificate that ends within so many milliseconds is worth a warning: 30 days. */
const soon = 30 * 86_400_000;

/**
 * Tries each server of a configuration, step by step; what cannot be tried because an earlier step failed waits. Changes
 * nothing. Which step failed, and why, is the answer: only a configuration that is none throws.
 * @throws BadFilter
 */
export async function testConnection(
  directory: TestedDirectory,
  clock: Clock,
): Promise<{ readonly ok: boolean; readonly steps: ConnectionStep[] }> {
  const tests = directory.servers.map((server) => new ServerTest(server, directory, clock).run());
  const steps = (await Promise.all(tests)).flat();
  return { ok: steps.every(({ state }) => state === 'ok' || state === 'warning'), steps };
}

class ServerTest {
  private readonly steps: ConnectionStep[] = [];
  private connection: LdapConnection | undefined;
  private failed = false;

  constructor(
    private readonly server: Server,
    private readonly directory: TestedDirectory,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<ConnectionStep[]> {
    try {
      await this.step('dns', () => this.resolve());
      await this.step('tcp', () => this.reach());
      await this.step('tls', () => this.protect());
      await this.step('bind', () => this.bind());
      for (const base of this.directory.baseDns) await this.step('base', () => this.base(base), 'goes on');
      for (const base of this.directory.baseDns) await this.step('count', () => this.count(base), 'goes on');
      await this.step('deleted', () => this.deleted(), 'goes on');
      await this.step('lockout', () => this.lockout(), 'goes on');
      return this.steps;
    } finally {
      this.connection?.close();
    }
  }

  private async step(step: StepName, act: () => Promise<StepOutcome>, after?: 'goes on'): Promise<void> {
    const server = nameOfServer(this.server);
    if (this.failed) {
      this.steps.push({ server, step, state: 'waiting', detail: { code: 'WAITING' }, ms: 0 });
      return;
    }
    const since = performance.now();
    const { state = 'ok', ...found } = await act().catch(failureOf);
    this.steps.push({ server, step, state, ...found, ms: Math.round(performance.now() - since) });
    this.failed = state === 'failed' && (after === undefined || !this.connection?.isOpen);
  }

  private async resolve(): Promise<StepOutcome> {
    const found = await lookup(this.server.host, { all: true }).catch((error: unknown) => {
      throw unreachable(nameOfServer(this.server), error);
    });
    return { detail: { code: 'RESOLVED', addresses: found.map(({ address }) => address).join(', ') } };
  }

  private async reach(): Promise<StepOutcome> {
    const { host, port } = this.server;
    const name = nameOfServer(this.server);
    await new Promise<void>((resolve, reject) => {
      const socket = connectSocket({ host, port, timeout: connectTimeout }, () => {
        socket.destroy();
        resolve();
      });
      socket.once('timeout', () => socket.destroy(new DirectoryUnreachable(name, 'timeout', 'ETIMEDOUT')));
      socket.once('error', (error) => {
        reject(unreachable(name, error));
      });
    });
    return { detail: { code: 'CONNECTED' } };
  }

  private async protect(): Promise<StepOutcome> {
    const { ca } = this.directory;
    const certificate = await shownCertificate(this.server, connectTimeout).catch((error: unknown) => {
      if (error instanceof DirectoryUnreachable) return undefined;
      throw error;
    });
    const authorities = ca === undefined ? [] : certificatesIn(ca);
    const shown = { ...(certificate && { certificate }), authorities };
    try {
      this.connection = await connectTo(this.server, { ca, connectTimeout, answerTimeout });
    } catch (error) {
      const { advice, ...failure } = failureOf(error);
      const isOther = advice === 'UPLOAD_AUTHORITY' && authorities.length > 0 && certificate !== undefined;
      return { ...failure, ...shown, ...(advice && { advice: isOther ? 'CHANGE_AUTHORITY' : advice }) };
    }
    return { ...this.verified(certificate), ...shown };
  }

  private verified(certificate: Certificate | undefined): StepOutcome {
    const { subject = '', issuer = '', validTo } = certificate ?? {};
    const endsSoon = validTo !== undefined && validTo.getTime() - this.clock.now().getTime() < soon;
    return {
      detail: { code: 'CERTIFICATE', subject, issuer, validTo: validTo?.toISOString() ?? '' },
      ...(endsSoon ? { state: 'warning', advice: 'CERTIFICATE_ENDS_SOON' } : {}),
    };
  }

  private async bind(): Promise<StepOutcome> {
    const { bindDn, bindPassword = '' } = this.directory;
    if (bindPassword === '')
      return {
        state: 'failed',
        detail: { code: 'BIND_REFUSED', refusal: 'LOGIN_FAILED' },
        advice: 'CHECK_BIND_ACCOUNT',
      };
    await this.opened.bind(bindDn, bindPassword);
    return { detail: { code: 'BOUND', bindDn } };
  }

  private async base(base: string): Promise<StepOutcome> {
    const found = await this.opened.read(base, ['objectGUID']);
    if (found) return { detail: { code: 'BASE_FOUND', base } };
    return { state: 'failed', detail: { code: 'BASE_MISSING', base }, advice: 'CHECK_BASE' };
  }

  private async count(base: string): Promise<StepOutcome> {
    const { userFilter: filter } = this.directory;
    try {
      const { entries, more } = await this.opened.some(
        { base, scope: 'sub', filter, attributes: ['objectGUID'] },
        1000,
      );
      const detail = { code: 'PEOPLE_FOUND', base, count: entries.length, more } as const;
      return entries.length > 0 ? { detail } : { state: 'warning', detail, advice: 'CHECK_FILTER' };
    } catch (error) {
      if (!(error instanceof DirectoryRefused) || error.resultCode !== resultCodes.noSuchObject) throw error;
      return { state: 'failed', detail: { code: 'BASE_MISSING', base }, advice: 'CHECK_BASE' };
    }
  }

  /** Without that right deletions are seen by a full run only. Somebody who may see them sees at least one, as a rule. */
  private async deleted(): Promise<StepOutcome> {
    const hidden = { state: 'warning', detail: { code: 'DELETED_HIDDEN' }, advice: 'GRANT_DELETED_OBJECTS' } as const;
    try {
      const { defaultNamingContext: base = '' } = await readRootDse(this.opened);
      const filter = and(equals('isDeleted', 'TRUE'), equals('objectClass', 'user'));
      const search = { base, scope: 'sub', filter, attributes: ['objectGUID'], showDeleted: true } as const;
      const { entries } = await this.opened.some(search, 1);
      return entries.length > 0 ? { detail: { code: 'DELETED_READABLE' } } : hidden;
    } catch (error) {
      if (error instanceof DirectoryRefused) return hidden;
      throw error;
    }
  }

  private async lockout(): Promise<StepOutcome> {
    const policy = await readLockoutPolicy(this.opened);
    return { detail: policy ? { code: 'LOCKOUT', ...policy } : { code: 'NO_LOCKOUT' } };
  }

  private get opened(): LdapConnection {
    if (!this.connection) throw new DirectoryUnreachable(nameOfServer(this.server), 'lost', 'closed');
    return this.connection;
  }
}
