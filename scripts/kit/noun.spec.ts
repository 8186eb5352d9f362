import ts from 'typescript';
import { nounFiles, nounLines } from './noun';

const files = nounFiles({ plural: 'join-codes', singular: 'JoinCode' });

it('makes the files that the house asks for, named after the noun', () => {
  expect(Object.keys(files)).toEqual([
    'index.ts', 'join-codes.module.ts', 'join-codes.controller.ts', 'join-codes.dto.ts', 'join-codes.service.ts',
    'join-codes.query.ts', 'join-codes.rule.ts', 'join-codes.rule.spec.ts', 'join-codes.entity.ts',
  ]);
});

it.each(Object.entries(files))('%s parses and leaves no name unfilled', (name, text) => {
  const { diagnostics } = ts.transpileModule(text, { fileName: name, reportDiagnostics: true, compilerOptions: { experimentalDecorators: true } });
  expect(diagnostics).toEqual([]);
  expect(text).not.toMatch(/\$\{|undefined/);
});

it('writes the class in one case and the table in another', () => {
  expect(files['join-codes.entity.ts']).toContain("@Entity('join_code')");
  expect(files['join-codes.module.ts']).toContain('export class JoinCodesModule');
  expect(nounLines({ plural: 'join-codes', singular: 'JoinCode' }).join('\n')).toContain("NOUNS: 'join-codes'");
});
