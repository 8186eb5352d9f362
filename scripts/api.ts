// npm run api: writes shared/src/api/schema.ts from the server's OpenAPI document. --check only compares.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import openapi, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { BuildError, buildIfStale } from './kit/builds';
import { inRoot } from './kit/root';
import { lastLines } from './kit/run';
import { ServerFailed, ServerProcess } from './kit/server-process';

const SCHEMA_FILE = inRoot('shared', 'src', 'api', 'schema.ts');
const HEAD = "// Generated from the server's OpenAPI document by `npm run api`. Do not edit.\n\n";

/** The document as a running server gives it, so that no second way of building it can differ. */
async function documentOfServer(): Promise<OpenAPI3> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tongxing-api-'));
  const server = new ServerProcess({
    port: 0,
    env: { NODE_ENV: 'test', DEMO: 'on', DATA_DIR: dataDir, DATABASE_URL: `sqlite:${path.join(dataDir, 'api.sqlite')}`, WX_API_BASE: 'http://127.0.0.1:9' },
  });
  try {
    await server.ready();
    const answered = await fetch(`${server.url}/api/openapi.json`);
    if (!answered.ok) throw new ServerFailed(`/api/openapi.json answered ${answered.status}`, server.tail());
    return (await answered.json()) as OpenAPI3;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function schemaText(document: OpenAPI3): Promise<string> {
  return HEAD + astToString(await openapi(document, { defaultNonNullable: true }));
}

async function main(): Promise<number> {
  await buildIfStale('shared', console.log);
  await buildIfStale('server', console.log);
  const fresh = await schemaText(await documentOfServer());
  const kept = readFileSync(SCHEMA_FILE, 'utf8');
  if (fresh === kept) {
    console.log('API types are fresh.');
    return 0;
  }
  if (process.argv.includes('--check')) {
    console.error('shared/src/api/schema.ts is stale. Run: npm run api');
    return 1;
  }
  writeFileSync(SCHEMA_FILE, fresh);
  console.log('shared/src/api/schema.ts written.');
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof BuildError) console.error(`${error.message}\n${lastLines(error.output, 40)}`);
    else if (error instanceof ServerFailed) console.error(`${error.message}\n${error.tail}`);
    else console.error(error);
    process.exit(1);
  },
);
