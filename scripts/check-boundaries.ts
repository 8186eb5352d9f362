// tsx scripts/check-boundaries.ts: exit 1 names every import that crosses a boundary.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { violationsIn, type SourceFile } from './kit/boundaries';
import { inRoot } from './kit/root';

function sources(folder: string): SourceFile[] {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sources(file);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [{ file, text: readFileSync(path.join(inRoot(), file), 'utf8') }] : [];
  });
}

const files = ['shared', 'server', 'miniapp', 'scripts'].flatMap(sources);
const violations = violationsIn(files);
for (const violation of violations) console.error(violation);
console.log(`${files.length} files, ${violations.length} imports across a boundary`);
process.exitCode = violations.length === 0 ? 0 : 1;
