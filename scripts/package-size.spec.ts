import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasDemo, MAIN_LIMIT, measurePackages, SUBPACKAGE_LIMIT } from './package-size';

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

it('finds the demonstration, whether listed or only lying there', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'demo-'));
  const say = (subPackages: object[]) => writeFileSync(path.join(root, 'app.json'), JSON.stringify({ pages: [], subPackages }));
  say([{ root: 'subpackages/members', pages: [] }]);
  expect(hasDemo(root)).toBe(false);
  say([{ root: 'subpackages/demo', pages: ['personas/index'] }]);
  expect(hasDemo(root)).toBe(true);
  say([]);
  mkdirSync(path.join(root, 'subpackages', 'demo'), { recursive: true });
  writeFileSync(path.join(root, 'subpackages', 'demo', 'personas.js'), '');
  expect(hasDemo(root)).toBe(true);
  rmSync(root, { recursive: true });
});
