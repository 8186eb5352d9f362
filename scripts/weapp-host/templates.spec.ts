import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileTemplates } from './templates';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'templates-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const problemsOf = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  return compileTemplates(root).problems;
};

it('passes templates that are right', () => {
  const right = {
    'a.wxml': '<import src="./b.wxml" /><wxs module="w" src="./w.wxs" /><template is="t" data="{{text: w.say()}}" />',
    'b.wxml': '<template name="t"><view>{{text}}</view></template>',
    'w.wxs': 'module.exports = { say: function () { return 1; } };',
  };
  expect(problemsOf(right)).toEqual([]);
});

it('names file, line and column of a broken expression', () => {
  const [problem] = problemsOf({ 'a.wxml': '<view>\n  {{ a + }}\n</view>' });
  expect(problem).toMatchObject({ file: 'a.wxml', line: 2, column: 10, isError: true });
});

it('names an element that is never closed', () => {
  expect(problemsOf({ 'a.wxml': '<view>\n<text>one</text>' })).toContainEqual(expect.objectContaining({ isError: true, file: 'a.wxml' }));
});

it('reads the scripts too, which the compiler only copies', () => {
  const [problem] = problemsOf({ 'w.wxs': 'var a = 1;\nvar b = ;' });
  expect(problem).toMatchObject({ file: 'w.wxs', line: 2, column: 9, isError: true });
});

it('names an import that leads nowhere', () => {
  const problems = problemsOf({ 'a.wxml': '<import src="./gone.wxml" /><wxs module="w" src="./gone.wxs" />' });
  expect(problems.map(({ message }) => message)).toEqual([
    'imports gone.wxml, which is not there',
    'imports gone.wxs, which is not there',
  ]);
});
