// One word per idea (docs/glossary.md), in everything that members, staff and whoever keeps the server read in Chinese.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './kit/root';

/** Words that were once used beside the glossary's, and the one that is used instead. */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/历程/, '账本'],
  [/待补|欠下/, '待扣'],
  [/撤回了「/, '撤销了「'],
  [/不变量/, '不变式'],
  [/(?<!度)月卡|月度卡片/, '月度卡'],
  [/[\u4e00-\u9fff][,;:!?]/, 'the full-width sign after a Chinese character'],
];

function textsIn(folder: string): string[] {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : textsIn(file);
    return /\.(copy\.tsx?|config\.ts|zh-CN\.md)$/.test(entry.name) ? [file] : [];
  });
}

const files = ['README.zh-CN.md', ...['docs', 'shared/src', 'server/src', 'server/admin/src', 'miniapp/src'].flatMap(textsIn)];

/** What is wrong with a text, line by line. */
function slips(text: string): string[] {
  return text.split('\n').flatMap((line, i) => RETIRED.filter(([word]) => word.test(line)).map(([word, instead]) => `${i + 1}: ${word.exec(line)![0]} (${instead})`));
}

it('names what the glossary has another word for', () => {
  expect(slips('会员的历程')).toEqual(['1: 历程 (账本)']);
  expect(slips('第一行\n还有 4 待补回')).toEqual(['2: 待补 (待扣)']);
  expect(slips('用法:npm')).toHaveLength(1);
  expect(slips('十月的月度卡，账本；撤回申请')).toEqual([]);
});

it('finds no such word where people read', () => {
  expect(files.length).toBeGreaterThan(60);
  const wrong = files.flatMap((file) => slips(readFileSync(path.join(inRoot(), file), 'utf8')).map((slip) => `${file}:${slip}`));
  expect(wrong).toEqual([]);
});
