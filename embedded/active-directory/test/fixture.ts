import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDirectory, type RunningDirectory } from '../start-directory.js';
import { TestClient } from './client.js';

/** A directory of its own for one test file, with a clock that the tests move. */
export class Fixture {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'maru-directory-'));
  readonly clock = { at: new Date('2026-09-17T01:00:00Z'), now: () => this.clock.at };
  readonly faults: unknown[] = [];
  private readonly clients: TestClient[] = [];
  private running: RunningDirectory | null = null;

  get directory(): RunningDirectory {
    if (!this.running) throw new Error('the directory is not started');
    return this.running;
  }

  async start(people = 60): Promise<void> {
    const onFault = (fault: unknown) => this.faults.push(fault);
    this.running = await startDirectory({ dataDir: this.dataDir, people, clock: this.clock, onFault });
  }

  async restart(people?: number): Promise<void> {
    await this.stop();
    await this.start(people);
  }

  async stop(): Promise<void> {
    for (const client of this.clients.splice(0)) client.close();
    await this.running?.close();
    this.running = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
    if (this.faults.length > 0) throw new AggregateError(this.faults, 'the directory had faults');
  }

  async anonymous(): Promise<TestClient> {
    return this.kept(await TestClient.connect(this.directory));
  }

  async administrator(): Promise<TestClient> {
    return this.kept(await TestClient.as(this.directory, this.directory.administrator));
  }

  async service(): Promise<TestClient> {
    return this.kept(await TestClient.as(this.directory, this.directory.service));
  }

  minutesLater(minutes: number): void {
    this.clock.at = new Date(this.clock.at.getTime() + minutes * 60_000);
  }

  private kept(client: TestClient): TestClient {
    this.clients.push(client);
    return client;
  }
}
