// tsx scripts/check-templates.ts [folder]: compiles every template of the built mini-program; exit 1 names each fault.
import path from 'node:path';
import { compileTemplates } from './weapp-host/templates';

function main(root = path.join(__dirname, '..', 'miniapp', 'dist', 'weapp')): void {
  const { files, problems } = compileTemplates(root);
  if (files.length === 0) throw new Error(`No templates in ${root}. Build the mini-program first: npm run build:weapp in miniapp/`);
  for (const { file, line, column, message, isError } of problems) {
    console.error(`${isError ? 'error' : 'note '} ${file}:${line}:${column} ${message}`);
  }
  const faults = problems.filter(({ isError }) => isError).length;
  console.log(`${files.length} templates and scripts compiled, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

main(process.argv[2]);
