// npm run new:noun <plural-noun> [Singular]: makes a noun's files as the house wants them, and prints the lines to add.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { nounFiles, nounLines } from './kit/noun';
import { inRoot } from './kit/root';

function main([plural, singular]: string[]): number {
  if (plural === undefined || !/^[a-z]+(-[a-z]+)*$/.test(plural)) {
    console.error('npm run new:noun <plural, kebab-case> [Singular], for example: npm run new:noun rewards Reward');
    return 1;
  }
  const folder = inRoot('server', 'src', plural);
  if (existsSync(folder)) {
    console.error(`server/src/${plural} exists already.`);
    return 1;
  }
  const names = { plural, singular: singular ?? capital(plural.replace(/s$/, '')) };
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(nounFiles(names))) {
    writeFileSync(`${folder}/${file}`, text);
    console.log(`server/src/${plural}/${file}`);
  }
  console.log(`\nNow add:\n${nounLines(names).map((line) => `  ${line}`).join('\n')}`);
  return 0;
}

const capital = (kebab: string): string => kebab.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

process.exitCode = main(process.argv.slice(2));
