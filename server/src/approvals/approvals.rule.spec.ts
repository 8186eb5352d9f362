import { assertMayAnswer, hasAnswered, lapsesAt, stateAt, type Decision } from './approvals.rule';

const ASKED_AT = new Date('2026-11-22T06:30:00.000Z');
const pending = { state: 'pending', expiresAt: lapsesAt(ASKED_AT) } as const;

it('lapses thirty days to the millisecond after it was asked, and a decision stays what it was', () => {
  expect(pending.expiresAt.toISOString()).toBe('2026-12-22T06:30:00.000Z');
  expect(stateAt(pending, new Date('2026-12-22T06:29:59.999Z'))).toBe('pending');
  expect(stateAt(pending, new Date('2026-12-22T06:30:00.000Z'))).toBe('lapsed');
  expect(stateAt({ ...pending, state: 'refused' }, new Date('2027-12-22T06:30:00.000Z'))).toBe('refused');
});

it.each<[string, string, Decision, boolean, string | null]>([
  ['another one approves', 'ben', 'approved', true, null],
  ['another one refuses', 'ben', 'refused', true, null],
  ['another one takes it back', 'ben', 'withdrawn', true, 'APPROVAL_OTHERS'],
  ['the one who asked approves', 'amy', 'approved', true, 'APPROVAL_OWN'],
  ['the one who asked refuses', 'amy', 'refused', true, 'APPROVAL_OWN'],
  ['the one who asked takes it back', 'amy', 'withdrawn', true, null],
  ['the one who asked approves in an office of one', 'amy', 'approved', false, null],
  ['the one who asked refuses in an office of one', 'amy', 'refused', false, 'APPROVAL_OWN'],
  ['another one takes it back in an office of one', 'ben', 'withdrawn', false, 'APPROVAL_OTHERS'],
])('%s', (_case, staffId, decision, twoPersons, refusal) => {
  const answer = () => assertMayAnswer('amy', staffId, decision, { twoPersons });
  if (refusal === null) expect(answer).not.toThrow();
  else expect(answer).toThrow(refusal);
});

it('knows an answer again by the person and by what it was', () => {
  const refused = { state: 'refused', decidedBy: 'ben' } as const;
  expect(hasAnswered(refused, 'refused', 'ben')).toBe(true);
  expect(hasAnswered(refused, 'approved', 'ben')).toBe(false);
  expect(hasAnswered(refused, 'refused', 'amy')).toBe(false);
});
