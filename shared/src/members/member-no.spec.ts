import { memberNoText } from './member-no';

it('writes a number with six digits, and a longer one whole', () => {
  expect(memberNoText(61)).toBe('000061');
  expect(memberNoText(1_234_567)).toBe('1234567');
});
