// template.ts — what all migrations make, kept in a file of the system's temporary folder, so that they run once for a set of them.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataSource } from '../src/database/data-source';
import { migrate } from '../src/database/migrate';

const TEMPLATE = 'tongxing-template-';

/** Whatever decides what a template says, besides the migrations. */
const MAKERS = ['template.ts', 'mysql-template.ts'];

export async function migrateAt(url: string): Promise<void> {
  const dataSource = await openDataSource(url);
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Written beside its place and moved there, so that no other worker reads half a template. */
export async function keepTemplate(template: string, write: (path: string) => Promise<void>): Promise<void> {
  const draft = `${template}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await write(draft);
  await rename(draft, template);
  await dropOldTemplates();
}

/** Each change of a migration makes a new template; those of earlier days are no longer asked for. */
async function dropOldTemplates(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(TEMPLATE));
  for (const path of names.map((name) => join(tmpdir(), name))) {
    const stats = await stat(path).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > 24 * 3600 * 1000) await rm(path, { force: true });
  }
}

let digest: string | undefined;

/** Named after everything that decides what a migrated database looks like, and after the server that made it. */
export function templatePath(extension: string): string {
  return join(tmpdir(), `${TEMPLATE}${(digest ??= digestOfSources())}.${extension}`);
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(process.env['TEST_MYSQL_URL'] ?? '');
  for (const file of MAKERS) hash.update(readFileSync(join(__dirname, file)));
  const database = join(__dirname, '../src/database');
  const sources = readdirSync(database, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();
  for (const file of sources) hash.update(file).update(readFileSync(join(database, file)));
  return hash.digest('hex').slice(0, 20);
}
