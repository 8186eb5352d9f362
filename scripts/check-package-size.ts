// tsx scripts/check-package-size.ts [folder]: how large each package of the built mini-program is; exit 1 above a limit.
import path from 'node:path';
import { hasDemo, measurePackages } from './package-size';

function main(root = path.join(__dirname, '..', 'miniapp', 'dist', 'weapp')): void {
  const packages = measurePackages(root);
  const width = Math.max(...packages.map(({ name }) => name.length));
  for (const { name, files, bytes, limit } of packages) {
    const verdict = bytes > limit ? '  TOO LARGE' : '';
    console.log(`${name.padEnd(width)}  ${String(files).padStart(4)} files  ${kilobytes(bytes)} of ${kilobytes(limit)}${verdict}`);
  }
  if (hasDemo(root)) {
    console.error('The pages of the demonstration are in this build; WeChat must never see them.');
    process.exitCode = 1;
  }
  if (packages.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
}

main(process.argv[2]);
