// The size of each package of a built mini-program: WeChat downloads the main one before anything shows.
import { statSync } from 'node:fs';
import path from 'node:path';
import { MiniPackage } from './weapp-host/mini-package';
import { filesBelow } from './weapp-host/templates';

/** Our own bar for the first paint on a slow phone; WeChat's is 2 MB. */
export const MAIN_LIMIT = 1.2 * 1024 * 1024;
export const SUBPACKAGE_LIMIT = 2 * 1024 * 1024;

export interface PackageSize {
  name: string;
  files: number;
  bytes: number;
  limit: number;
}

/** Where one plays somebody else. Its pages are for a browser and must not be in what WeChat reviews. */
const DEMO = 'subpackages/demo';

export function hasDemo(root: string): boolean {
  return new MiniPackage(root).subpackages.some((sub) => sub.root === DEMO) || filesBelow(root).some((file) => file.startsWith(`${DEMO}/`));
}

export function measurePackages(root: string): PackageSize[] {
  const mini = new MiniPackage(root);
  const main: PackageSize = { name: '(main)', files: 0, bytes: 0, limit: MAIN_LIMIT };
  const subs = new Map<string, PackageSize>(
    mini.subpackages.map((sub) => [sub.root, { name: sub.root, files: 0, bytes: 0, limit: SUBPACKAGE_LIMIT }]),
  );
  for (const file of filesBelow(root)) {
    const size = subs.get(mini.subpackageOf(file)?.root ?? '') ?? main;
    size.files += 1;
    size.bytes += statSync(path.join(root, file)).size;
  }
  return [main, ...subs.values()];
}
