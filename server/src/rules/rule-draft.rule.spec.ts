import type { RuleVersion } from './earning-rule';
import { earliestStart } from '../common/versions';
import { assertCanPay, assertChanged, assertStart, codeOfNew, versionOf, type DraftedRule } from './rule-draft.rule';
import { historyOf, ruleStateOf, shownOf } from './rule-history.rule';

const terms = {
  condition: {},
  points: { type: 'fixed', amount: 10 },
  growth: { type: 'fixed', amount: 0 },
  caps: [],
  validity: { type: 'never' },
  pendingDays: 0,
} as const;
const base: RuleVersion = { id: 'v2', code: 'check_in', version: 2, name: '参加活动', kind: 'checked_in', terms, position: 20, startsOn: '2026-01-01', endsOn: null };
const draft: DraftedRule = { code: 'check_in', baseVersion: 2, purpose: 'terms', name: '参加活动', kind: 'checked_in', terms, position: 20, startsOn: '2026-12-01' };

describe('the first day that may still be changed', () => {
  it.each([
    ['2026-11-22T06:30:00.000Z', '2026-11-23', 'the afternoon'],
    ['2026-11-22T15:54:59.999Z', '2026-11-23', 'five minutes before midnight'],
    // Whatever begins now may end after midnight, when the deeds of that day are being priced already.
    ['2026-11-22T15:55:00.000Z', '2026-11-24', 'the last five minutes'],
    ['2026-11-22T16:00:00.000Z', '2026-11-24', 'midnight in Shanghai'],
  ])('at %s is %s: %s', (now, earliest) => {
    expect(earliestStart(new Date(now))).toBe(earliest);
  });

  it('is told to whoever asks for an earlier one', () => {
    expect(() => { assertStart('2026-11-23', '2026-11-23'); }).not.toThrow();
    expect(() => { assertStart('2026-11-22', '2026-11-23'); }).toThrow(expect.objectContaining({ code: 'RULE_START_TOO_EARLY', details: { earliest: '2026-11-23' } }));
  });
});

it('refuses a rule whose window has closed before it begins', () => {
  const until = (to: string) => ({ ...terms, condition: { window: { from: '2026-11-01', to } } });
  expect(() => { assertCanPay(until('2026-12-01'), '2026-12-01'); }).not.toThrow();
  expect(() => { assertCanPay(until('2026-11-30'), '2026-12-01'); }).toThrow(expect.objectContaining({ details: { fields: ['window'] } }));
});

describe('what there is to approve', () => {
  const ended: RuleVersion = { ...base, startsOn: '2026-02-01', endsOn: '2026-02-01' };

  it.each<[string, Partial<DraftedRule>, RuleVersion | null, boolean]>([
    ['nothing, where all is as it was', {}, base, false],
    ['nothing, where only the order of writing differs', { terms: { ...terms, condition: { minQuantity: 1 } } }, base, false],
    ['other terms', { terms: { ...terms, pendingDays: 1 } }, base, true],
    ['another name', { name: '来参加' }, base, true],
    ['another place in the order', { position: 30 }, base, true],
    ['a new rule', {}, null, true],
    ['an ended rule taken up again as it was', {}, ended, true],
    ['an end', { purpose: 'ending' }, base, true],
    ['no second end', { purpose: 'ending' }, ended, false],
  ])('%s', (_name, changes, on, isChange) => {
    const asking = () => { assertChanged({ ...draft, ...changes }, on); };
    if (isChange) expect(asking).not.toThrow();
    else expect(asking).toThrow('RULE_UNCHANGED');
  });
});

it('makes the version after the one that its author has seen; an end is a version without a day', () => {
  expect(versionOf(draft, '2026-12-05')).toEqual({ code: 'check_in', version: 3, name: '参加活动', kind: 'checked_in', terms, position: 20, startsOn: '2026-12-05', endsOn: null });
  expect(versionOf({ ...draft, purpose: 'ending' }, '2026-12-05')).toMatchObject({ version: 3, startsOn: '2026-12-05', endsOn: '2026-12-05' });
});

it('gives a new rule a code that fits its column, whatever the id', () => {
  expect(codeOfNew('01KZZZZZZZZZZZZZZZZZZZZZZZ')).toBe('rule_01kzzzzzzzzzzzzzzzzzzzzzzz');
  expect(codeOfNew('01KZZZZZZZZZZZZZZZZZZZZZZZ').length).toBeLessThanOrEqual(40);
});

describe('the history of a rule', () => {
  type Line = readonly [version: number, startsOn: string, endsOn?: string];
  const told = (lines: readonly Line[], today = '2026-11-22') => {
    const history = historyOf(lines.map(([version, startsOn, endsOn = null]) => ({ version, startsOn, endsOn })), today);
    const shown = shownOf(history)!;
    return { history: history.map(({ version: { version }, state, until }) => `${version} ${state} ${until ?? '–'}`), shown: shown.version.version, state: ruleStateOf(shown) };
  };

  it.each<[string, Line[], object]>([
    ['one that counts', [[1, '2026-01-01']], { history: ['1 active –'], shown: 1, state: 'active' }],
    ['one that begins tomorrow', [[1, '2026-01-01'], [2, '2026-11-23']], { history: ['2 upcoming –', '1 active 2026-11-23'], shown: 1, state: 'active' }],
    ['one that began today', [[1, '2026-01-01'], [2, '2026-11-22']], { history: ['2 active –', '1 past 2026-11-22'], shown: 2, state: 'active' }],
    ['one that was overtaken before its day', [[1, '2026-01-01'], [2, '2026-12-10'], [3, '2026-12-01']], { history: ['3 upcoming –', '2 never 2026-12-01', '1 active 2026-12-01'], shown: 1, state: 'active' }],
    ['one that was overtaken on its very day', [[1, '2026-12-01'], [2, '2026-12-01']], { history: ['2 upcoming –', '1 never 2026-12-01'], shown: 2, state: 'upcoming' }],
    ['a rule that will end', [[1, '2026-01-01'], [2, '2026-12-01', '2026-12-01']], { history: ['2 ending 2026-12-01', '1 active 2026-12-01'], shown: 1, state: 'active' }],
    ['a rule that has ended', [[1, '2026-01-01'], [2, '2026-11-01', '2026-11-01']], { history: ['2 ended 2026-11-01', '1 past 2026-11-01'], shown: 1, state: 'past' }],
    ['an ended rule that comes back', [[1, '2026-01-01'], [2, '2026-03-01', '2026-03-01'], [3, '2026-12-01']], { history: ['3 upcoming –', '2 ended 2026-03-01', '1 past 2026-03-01'], shown: 3, state: 'upcoming' }],
    ['an end that was called off', [[1, '2026-01-01'], [2, '2026-12-10', '2026-12-10'], [3, '2026-12-01']], { history: ['3 upcoming –', '2 never 2026-12-01', '1 active 2026-12-01'], shown: 1, state: 'active' }],
    ['a rule for a while', [[1, '2026-01-01', '2026-06-01']], { history: ['1 past 2026-06-01'], shown: 1, state: 'past' }],
    ['a rule that ends before it ever began', [[1, '2026-12-10'], [2, '2026-12-01', '2026-12-01']], { history: ['2 ending 2026-12-01', '1 never 2026-12-01'], shown: 2, state: 'past' }],
  ])('of %s', (_name, lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });
});
