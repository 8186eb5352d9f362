// boundaries.ts — who may import whom (docs: CONTRIBUTING.md, "Boundaries"). Pure: from files to sentences about what is wrong.
import path from 'node:path';
import ts from 'typescript';

/**
 * The server's nouns in one total order. A noun imports only nouns to its left, and of those only a door: the index, or
 * `pure`, which hands out what runs without the framework and the database.
 */
export const NOUNS = [
  'settings',
  'audit',
  'staff',
  'approvals',
  'members',
  'staff-links',
  'consents',
  'messages',
  'journal',
  'rules',
  'points',
  'growth',
  'measures',
  'badges',
  'tiers',
  'closings',
  'rulebook',
  'what-if',
  'contributions',
  'adjustments',
  'events',
  'check-ins',
  'badge-desk',
  'cards',
  'joining',
  'portraits',
  'desk',
  'home',
  'backups',
  'demo',
] as const;

/** Folders below all nouns; they know none of them. */
const FOUNDATIONS = ['common', 'config', 'database', 'wechat'];
/** Folders above all nouns. */
const ROOFS = ['jobs', 'front-door', 'verify', 'cli'];
/** Files of the foundation whose work is to list what the nouns bring. */
const LISTS = [/^server\/src\/database\/entities\.ts$/, /^server\/src\/database\/seeds\//];

const PACKAGES = ['shared', 'server', 'server/admin', 'miniapp', 'scripts'] as const;
type Package = (typeof PACKAGES)[number];

/** Which workspace packages a package may name. Nobody imports scripts. */
const MAY_NAME: Record<Package, readonly string[]> = {
  shared: [],
  server: ['@tongxing/shared'],
  'server/admin': ['@tongxing/shared'],
  miniapp: ['@tongxing/shared'],
  scripts: ['@tongxing/shared'],
};

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  file: string;
  text: string;
}

interface Import {
  specifier: string;
  isTypeOnly: boolean;
}

export function violationsIn(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ file, text }) => importsOf(text, file).flatMap((one) => violationsOf(file, one).map((why) => `${file}: '${one.specifier}' ${why}`)));
}

/** Every static, re-exporting or dynamic import that is written out in the file. */
export function importsOf(text: string, file = 'file.ts'): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const isTypeOnly = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
      found.push({ specifier: node.moduleSpecifier.text, isTypeOnly });
    }
    if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(source) === 'require')) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, isTypeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isTest = (file: string): boolean => /\.(e2e-)?spec\.tsx?$/.test(file) || /^server\/test\//.test(file) || /\/testing\//.test(file);

function packageOf(file: string): Package | undefined {
  return [...PACKAGES].sort((a, b) => b.length - a.length).find((name) => file.startsWith(`${name}/`));
}

function violationsOf(file: string, { specifier, isTypeOnly }: Import): string[] {
  const home = packageOf(file);
  if (home === undefined) return [];
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return violationsOfPackageName(file, home, specifier, isTypeOnly);
  const target = specifier.startsWith('@/')
    ? `${home}/src/${specifier.slice(2)}`
    : path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const there = packageOf(`${target}/`);
  if (there !== home) return [`leaves the package ${home}; packages meet only at @tongxing/shared`];
  if (isTest(file)) return [];
  if (home === 'server') return [...violationsOfNouns(file, target), ...violationsOfPureFile(file, target, isTypeOnly)];
  if (home === 'miniapp' || home === 'server/admin') return violationsOfClient(home, file, target);
  return [];
}

function violationsOfPackageName(file: string, home: Package, specifier: string, isTypeOnly: boolean): string[] {
  if (specifier.startsWith('@tongxing/')) {
    const named = specifier.split('/').slice(0, 2).join('/');
    return MAY_NAME[home].includes(named) ? [] : [`may not be imported by ${home}`];
  }
  if (isTest(file)) return [];
  if (home === 'shared') return ['is a dependency, and shared has none'];
  if (home === 'server' && isPureFile(file) && !isTypeOnly) return ['does not belong in a pure file, which knows no framework and no I/O'];
  if (home === 'miniapp' && specifier === '@tarojs/taro' && file.startsWith('miniapp/src/') && !file.startsWith('miniapp/src/platform/')) {
    return ["is imported outside src/platform, the only folder that knows Taro's API"];
  }
  return [];
}

function violationsOfNouns(file: string, target: string): string[] {
  const from = /^server\/src\/([^/]+)\//.exec(file)?.[1];
  const to = /^server\/src\/([^/]+)(?:\/(.*))?$/.exec(target);
  if (from === undefined || to === null || to[1] === from) return from !== undefined ? unknownFolder(from) : [];
  if (unknownFolder(from).length > 0) return unknownFolder(from);
  if (ROOFS.includes(from) || LISTS.some((list) => list.test(file))) return [];
  const [, noun = '', inside] = to;
  if (FOUNDATIONS.includes(noun)) return [];
  if (ROOFS.includes(noun)) return [`is above all nouns; ${from} may not look up to it`];
  const place = (name: string): number => (NOUNS as readonly string[]).indexOf(name);
  if (FOUNDATIONS.includes(from)) return place(noun) >= 0 ? [`is a noun, and ${from} is below all nouns`] : [];
  // A file beside the nouns (app.module) is no folder of its own.
  if (place(noun) < 0) return inside === undefined ? [] : unknownFolder(noun);
  const wrong: string[] = [];
  if (place(noun) > place(from)) wrong.push(`stands to the right of ${from} in the order of nouns`);
  if (inside !== undefined && inside !== 'index' && inside !== 'pure') wrong.push(`goes behind the door of ${noun}; import its index`);
  return wrong;
}

function unknownFolder(name: string): string[] {
  const known = [...NOUNS, ...FOUNDATIONS, ...ROOFS] as string[];
  return known.includes(name) ? [] : [`concerns ${name}, which has no place in the order of nouns (scripts/kit/boundaries.ts)`];
}

/** Rules, steps, and the doors behind which there is nothing else. */
const isPureFile = (file: string): boolean => /(\.(rule|step)|^server\/src\/[^/]+\/pure)\.ts$/.test(file);

/** A pure file may use other pure files, the refusals, and the types of anything. */
function violationsOfPureFile(file: string, target: string, isTypeOnly: boolean): string[] {
  if (!isPureFile(file) || isTypeOnly) return [];
  const isPure = isPureFile(`${target}.ts`) || /([.-]rule|\.(copy|errors))$/.test(target) || /\/(common\/(domain-error|versions)|database\/columns)$/.test(target);
  // Another noun's index may hand out its pure parts to a rule; what runs without the framework must not come near it.
  const isDoor = file.endsWith('.rule.ts') && /^server\/src\/[^/]+(\/index)?$/.test(target);
  return isPure || isDoor ? [] : ['is not pure, and a pure file imports only rules, steps, copy, refusals and types'];
}

function violationsOfClient(home: 'miniapp' | 'server/admin', file: string, target: string): string[] {
  const layer = (of: string): [string, string | undefined] => {
    const match = new RegExp(`^${home}/src/([^/]+)(?:/([^/]+))?`).exec(of);
    return [match?.[1] ?? '', match?.[2]];
  };
  const [from, fromNoun] = layer(file);
  const [to, toNoun] = layer(target);
  if (from === 'features' && to === 'features' && fromNoun !== toNoun) return ['is another feature; the page composes features'];
  const pages = ['pages', 'subpackages'];
  if (['features', 'ui', 'platform', 'api'].includes(from) && pages.includes(to)) return [`is a page, and ${from} knows no page`];
  if (from === 'ui' && to === 'features') return ['is a feature, and ui knows no noun'];
  if (['platform', 'api'].includes(from) && ['features', 'ui'].includes(to)) return [`is above ${from}`];
  return [];
}
