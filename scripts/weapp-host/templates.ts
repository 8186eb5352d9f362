// Compiles every template of a built mini-program with the compiler that WeChat's own component framework uses.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { TmplGroup } from 'glass-easel-template-compiler';
import { resolveFrom } from './mini-package';

export interface TemplateProblem {
  file: string;
  line: number;
  column: number;
  message: string;
  isError: boolean;
}

export interface CompiledTemplates {
  /** An expression whose value maps a template path to its generator. */
  source: string;
  files: string[];
  problems: TemplateProblem[];
}

interface CompilerWarning {
  level: string;
  message: string;
  startLine: number;
  startColumn: number;
}

export function compileTemplates(root: string): CompiledTemplates {
  const files = filesBelow(root).filter((file) => /\.(wxml|wxs)$/.test(file));
  const problems: TemplateProblem[] = [];
  const group = new TmplGroup();
  try {
    for (const file of files) {
      const text = readFileSync(path.join(root, file), 'utf8');
      if (file.endsWith('.wxs')) {
        problems.push(...scriptProblems(file, text));
        group.addScript(withoutExtension(file), text);
      } else {
        problems.push(...templateProblems(group, file, text));
      }
    }
    problems.push(...missingImports(group, files));
    return { source: group.getTmplGenObjectGroups(), files, problems };
  } finally {
    group.free();
  }
}

function templateProblems(group: TmplGroup, file: string, text: string): TemplateProblem[] {
  const warnings = group.addTmpl(withoutExtension(file), text) as CompilerWarning[];
  // An element that is never closed is only a warning here, but WeChat's own tools refuse it.
  return warnings.map(({ level, message, startLine, startColumn }) => ({
    file,
    line: startLine + 1,
    column: startColumn + 1,
    message: `${message} (${level})`,
    isError: level !== 'Note',
  }));
}

/** The compiler copies .wxs through unread, so its syntax is read here; the stack names the place. */
function scriptProblems(file: string, text: string): TemplateProblem[] {
  try {
    new vm.Script(`(function (module, exports, require) {${text}\n})`, { filename: file });
    return [];
  } catch (error) {
    const [place = '', , pointer = ''] = ((error as Error).stack ?? '').split('\n');
    const line = Number(/:(\d+)$/.exec(place)?.[1] ?? 1);
    return [{ file, line, column: pointer.indexOf('^') + 1 || 1, message: (error as Error).message, isError: true }];
  }
}

/** The compiler takes an import of a file that is not there; the mini-program would fail when it opens the page. */
function missingImports(group: TmplGroup, files: string[]): TemplateProblem[] {
  const known = new Set(files);
  return files
    .filter((file) => file.endsWith('.wxml'))
    .flatMap((file) => {
      const templates = (group.getDirectDependencies(withoutExtension(file)) as string[]).map((name) => `${name}.wxml`);
      const scripts = (group.getScriptDependencies(withoutExtension(file)) as string[]).map(
        (name) => `${name.replace(/\.wxs$/, '')}.wxs`,
      );
      return [...templates, ...scripts]
        .map((name) => (known.has(name) ? name : resolveFrom(file, name)))
        .filter((name) => !known.has(name))
        .map((name) => ({ file, line: 1, column: 1, message: `imports ${name}, which is not there`, isError: true }));
    });
}

export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function withoutExtension(file: string): string {
  return file.replace(/\.(wxml|wxs)$/, '');
}
