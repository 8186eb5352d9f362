import { ERROR_CODES, isErrorCode } from './error-code';

it('names every refusal once', () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
});

it('tells a refusal that this version knows from any other word', () => {
  expect(isErrorCode('EVENT_CANCELLED')).toBe(true);
  expect(isErrorCode('NO_SUCH_CODE')).toBe(false);
  expect(isErrorCode(undefined)).toBe(false);
});
