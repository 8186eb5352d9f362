// Writes the OpenAPI document to the file that is named, or to standard output. Needs no database and opens no port.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { SystemClock } from '../common/clock';
import { parseEnv } from '../config/env';
import { createApp } from '../create-server';
import { describeApi } from '../openapi';

async function print(file: string | undefined): Promise<void> {
  // Described with the demonstration's routes in it, so that clients have their types; none of these values is used.
  const env = parseEnv({ NODE_ENV: 'test', DEMO: 'on', APP_KEY: randomBytes(32).toString('base64url') });
  const dataSource = new DataSource({ type: 'better-sqlite3', database: ':memory:' });
  const app = await createApp({ env, dataSource, clock: new SystemClock() });
  const document = `${JSON.stringify(describeApi(app), null, 2)}\n`;
  if (file === undefined) process.stdout.write(document);
  else writeFileSync(file, document);
}

print(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
