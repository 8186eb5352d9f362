import { ERROR_CODES } from '@tongxing/shared';
import { Refusal, Unreachable } from './failure';
import { readingWordsOf, REFUSALS, wordsOf } from './refusals.copy';

it.each(ERROR_CODES)('%s has words of its own that a person would say', (code) => {
  expect(REFUSALS[code]).toMatch(/[\u4e00-\u9fff].*[。.]$/);
  // No code, no status, no English: only names of ours may be Latin.
  expect(REFUSALS[code]).not.toMatch(/[A-Za-z]{3,}|操作|参数|错误|失败/);
});

it('tells how many tries are left', () => {
  expect(wordsOf(new Refusal('CHECK_IN_CODE_INVALID', { triesLeft: 3 }))).toContain('还可以试 3 次');
  expect(wordsOf(new Refusal('CHECK_IN_CODE_INVALID'))).toBe(REFUSALS.CHECK_IN_CODE_INVALID);
});

it('tells no network from a slow one', () => {
  expect(wordsOf(new Unreachable('offline'))).not.toBe(wordsOf(new Unreachable('timeout')));
});

it.each([new Refusal('INTERNAL'), new Refusal('UNAVAILABLE'), new Unreachable('offline'), new Unreachable('timeout')])('promises nobody who only reads that something typed is kept: %s', (failure) => {
  expect(readingWordsOf(failure)).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(readingWordsOf(failure)).not.toContain('填');
});

it('says anything else to a reader as to everybody', () => {
  expect(readingWordsOf(new Refusal('NOT_FOUND'))).toBe(REFUSALS.NOT_FOUND);
});
