import { lengthProblem, signsIn, textRules } from './text-limit';

it('counts as the server does: signs and not halves of them, without the blanks around', () => {
  expect([signsIn('河边捡拾日'), signsIn(' 河边 \n'), signsIn('𠮷田🌸'), signsIn('')]).toEqual([5, 2, 3, 0]);
});

it('says how long a text may be and how long it is, once it is too long', () => {
  expect(lengthProblem('好'.repeat(40), 40)).toBeNull();
  expect(lengthProblem(` ${'好'.repeat(40)} `, 40)).toBeNull();
  expect(lengthProblem('好'.repeat(52), 40)).toBe('最多 40 个字，现在有 52 个');
  expect([lengthProblem(undefined, 40), lengthProblem(null, 40)]).toEqual([null, null]);
});

it('refuses in a field what is too long, and leaves it as it is', async () => {
  const [, length] = textRules('活动名称', 3);
  const validate = (value: string) => (length as { validator: (rule: unknown, value: string) => Promise<void> }).validator(null, value);
  await expect(validate('三个字')).resolves.toBeUndefined();
  await expect(validate('四个字了')).rejects.toThrow('最多 3 个字，现在有 4 个');
});
