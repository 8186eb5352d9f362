import { isBirthdayOn } from './birthday.rule';

it.each<[string, string, boolean]>([
  ['1994-05-21', '2026-05-21', true],
  ['1994-05-21', '2026-05-22', false],
  ['2000-02-29', '2028-02-29', true],
  ['2000-02-29', '2028-02-28', false],
  ['2000-02-29', '2026-02-28', true],
  ['2000-02-29', '2100-02-28', true],
  ['1999-02-28', '2026-02-28', true],
])('born on %s, %s is a birthday: %s', (birthday, day, expected) => {
  expect(isBirthdayOn(birthday, day)).toBe(expected);
});
