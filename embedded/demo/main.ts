import { seedDemo } from './seed-demo.js';

/** DATABASE_URL (required) and DEMO_SEED: fills an empty database with demo content. */
async function main(): Promise<void> {
  const { DATABASE_URL: databaseUrl, DEMO_SEED: seed } = process.env;
  if (!databaseUrl) throw new RangeError('DATABASE_URL is not set');
  const result = await seedDemo({ databaseUrl, now: new Date(), ...(seed && { seed }) });
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`demo content: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
