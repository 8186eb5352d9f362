import type { Finding } from '../verify/invariant';

export const VERIFY_COPY = {
  usage: '用法：npm run verify   用一组不变式核对数据库；退出码是不符的条数。不带别的参数。',
  line: ({ code, title, remedy, violations, examples }: Finding) =>
    violations === 0
      ? `✓ ${code.padEnd(12)} ${title.zh}  ${title.en}`
      : `✗ ${code.padEnd(12)} ${title.zh}  ${title.en}\n  ${violations} 处不符，例如 ${examples.join('、')}  ${violations} violations${remedy ? `\n  ${remedy.zh}  ${remedy.en}` : ''}`,
  allRight: (invariants: number) => `${invariants} 条不变式全部成立。  All ${invariants} invariants hold.`,
  wrong: (violations: number, broken: number, invariants: number) =>
    `${invariants} 条不变式中有 ${broken} 条不成立，共 ${violations} 处。  ${broken} of ${invariants} invariants do not hold: ${violations} violations.`,
} as const;
