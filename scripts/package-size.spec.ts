import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MAIN_LIMIT, measurePackages, SUBPACKAGE_LIMIT } from './package-size';

it('counts a file to the subpackage whose folder holds it, and the rest to the main package', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'size-'));
  const app = JSON.stringify({ pages: [], subPackages: [{ root: 'sub/one', pages: [] }] });
  mkdirSync(path.join(root, 'sub', 'one'), { recursive: true });
  writeFileSync(path.join(root, 'app.json'), app);
  writeFileSync(path.join(root, 'sub', 'one-more.js'), 'x'.repeat(10));
  writeFileSync(path.join(root, 'sub', 'one', 'page.js'), 'x'.repeat(300));
  expect(measurePackages(root)).toEqual([
    { name: '(main)', files: 2, bytes: app.length + 10, limit: MAIN_LIMIT },
    { name: 'sub/one', files: 1, bytes: 300, limit: SUBPACKAGE_LIMIT },
  ]);
  rmSync(root, { recursive: true });
});
