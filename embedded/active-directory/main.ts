import { startDirectory } from './start-directory.js';

/** DIRECTORY_DATA_DIR (required), DIRECTORY_HOST, DIRECTORY_PORT, DIRECTORY_PEOPLE; says `{"ready":true,…}` once it serves. */
async function main(): Promise<void> {
  const {
    DIRECTORY_DATA_DIR: dataDir,
    DIRECTORY_HOST: host,
    DIRECTORY_PORT: port,
    DIRECTORY_PEOPLE: people,
  } = process.env;
  if (!dataDir) throw new RangeError('DIRECTORY_DATA_DIR is not set');
  const directory = await startDirectory({
    dataDir,
    ...(host && { host }),
    ...(port && { port: Number(port) }),
    ...(people && { people: Number(people) }),
  });
  const stop = () => void directory.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(
    `${JSON.stringify({ ready: true, port: directory.port, url: directory.url, people: directory.people })}\n`,
  );
}

main().catch((error: unknown) => {
  // On one line: who started it tells the reason in a sentence.
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  process.stderr.write(`directory: ${reason}\n`);
  process.exit(1);
});
