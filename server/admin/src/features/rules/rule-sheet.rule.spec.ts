import { canonicalTerms, ruleSentence, type RuleTerms } from '@tongxing/shared';
import { blanksOf, blankSheet, problemsOf, sheetOf, termsOf, textOf, typedIn, withKind, type RuleSheet } from './rule-sheet.rule';

const everything: RuleTerms = {
  condition: { eventKinds: ['service'], minQuantity: 30, tierAtLeast: { track: 'growth', rank: 2, name: '银牌会员' }, window: { from: '2026-12-01', to: '2026-12-31' } },
  points: { type: 'per_unit', amount: 2, per: 60 },
  growth: { type: 'fixed', amount: 3 },
  multipliers: [
    { when: { type: 'dates', from: '2026-12-24', to: '2026-12-25' }, percent: 125 },
    { when: { type: 'weekdays', weekdays: [6, 7] }, percent: 150 },
    { when: { type: 'birthday' }, percent: 200 },
  ],
  caps: [{ period: 'day', times: 1 }, { period: 'month', times: 5 }],
  validity: { type: 'days', days: 90 },
  pendingDays: 7,
};
const sheet = (changes: Partial<RuleSheet> = {}): RuleSheet => ({ ...blankSheet('2026-11-23', 40), name: '参加活动', ...changes });

it('comes back from the editor as the very rule that went in', () => {
  const told = sheetOf({ name: '服务', kind: 'served', terms: everything, position: 20 }, '2026-12-01');
  expect(canonicalTerms(termsOf(told))).toEqual(canonicalTerms(everything));
  expect(problemsOf(told)).toEqual([]);
});

it('lets a gift be typed in yuan and keeps it in fen', () => {
  const terms: RuleTerms = { ...everything, condition: { minQuantity: 1_000 }, points: { type: 'per_unit', amount: 1, per: 10_050 } };
  const told = sheetOf({ name: '捐赠', kind: 'gave', terms, position: 20 }, '2026-12-01');
  expect(told).toMatchObject({ minQuantity: 10, points: { per: 100.5 } });
  expect(termsOf(told)).toMatchObject({ condition: { minQuantity: 1_000 }, points: { per: 10_050 } });
  expect(termsOf({ ...told, points: { amount: 1, per: 1.1 } })).toMatchObject({ points: { per: 110 } });
});

it('begins a new rule with a sentence that wants nothing but a name', () => {
  expect(problemsOf(blankSheet('2026-11-23', 40))).toEqual(['name']);
  expect(ruleSentence({ kind: 'checked_in', terms: termsOf(sheet()) })).toBe('每参加 1 次活动，得 10 积分和 10 成长值，每月最多 5 次，积分有效期到次年年底');
});

it.each<[string, Partial<RuleSheet>, string[]]>([
  ['a number that was wiped', { points: { amount: null, per: 'once' } }, ['points']],
  ['a tier that is still to be chosen', { tier: null }, ['tierAtLeast']],
  ['a window without its last day', { window: { from: '2026-12-01', to: null } }, ['window']],
  ['a window that closes before the rule begins', { window: { from: '2026-11-01', to: '2026-11-22' } }, ['window']],
  ['points that are not whole', { points: { amount: 2.5, per: 'once' } }, ['points']],
  ['a fen of a fen', { kind: 'gave', points: { amount: 1, per: 100.505 } }, ['points']],
  ['half a time', { caps: [{ period: 'month', times: 1.5 }] }, ['caps']],
  ['a name that is too long', { name: '好'.repeat(41) }, ['name']],
  ['no first day', { startsOn: null }, ['startsOn']],
  ['a name of blanks', { name: '  ' }, ['name']],
  ['a day with no weekday', { multipliers: [{ when: { type: 'weekdays', weekdays: [] }, times: 2 }] }, ['multipliers']],
  ['nothing to give', { points: { amount: 0, per: 'once' }, growth: { amount: 0, per: 'once' } }, ['amounts']],
])('says where it hurts: %s', (_name, changes, problems) => {
  expect(problemsOf(sheet(changes))).toEqual(problems);
});

it.each<[string, ReturnType<typeof typedIn>]>([
  ['12', 12],
  ['１，２００', 1200],
  ['1.5', 1.5],
  ['1.', 1],
  ['', null],
  ['十', { text: '十' }],
  ['once', { text: 'once' }],
])('keeps what is typed, number or not: %s', (text, typed) => {
  expect(typedIn(text)).toEqual(typed);
  if (typed !== null && typeof typed === 'object') expect(textOf(typed)).toBe(text);
});

it.each<[Partial<RuleSheet>, string[]]>([
  [{ points: { amount: { text: '十' }, per: 'once' } }, ['points']],
  [{ kind: 'gave', points: { amount: 1, per: { text: 'once' } } }, ['points']],
  [{ kind: 'served', minQuantity: { text: '半小时' } }, ['minQuantity']],
  [{ multipliers: [{ when: { type: 'birthday' }, times: { text: '两' } }] }, ['multipliers']],
  [{ caps: [{ period: 'month', times: { text: '三' } }] }, ['caps']],
  [{ pendingDays: { text: '一周' } }, ['pendingDays']],
  [{ validity: { type: 'days', days: { text: '一年' } } }, ['validity']],
])('tells what is no number at once, and lets none of it out: %j', (changes, fields) => {
  expect(problemsOf(sheet(changes))).toEqual(fields);
  expect([...blanksOf(sheet(changes))]).toEqual([]);
});

it('drops what another kind of deed does not have, and keeps the rest', () => {
  const served = sheetOf({ name: '服务', kind: 'served', terms: everything, position: 20 }, '2026-12-01');
  const answered = withKind(served, 'answered', false);
  expect(problemsOf(answered)).toEqual([]);
  expect(answered).toMatchObject({ eventKinds: [], points: { amount: 2, per: 'once' }, caps: everything.caps });
  expect('minQuantity' in answered).toBe(false);
});

it('tells what is not done yet from what is wrong', () => {
  expect([...blanksOf(sheet())]).toEqual([]);
  expect([...blanksOf(sheet({ name: '', tier: null, window: { from: '2026-12-01', to: null }, caps: [{ period: 'day', times: null }] }))]).toEqual(['name', 'tierAtLeast', 'window', 'caps']);
  expect([...blanksOf(sheet({ points: { amount: 1_000_000, per: 'once' }, window: { from: '2026-12-02', to: '2026-12-01' } }))]).toEqual([]);
  expect([...blanksOf(sheet({ multipliers: [{ when: { type: 'weekdays', weekdays: [] }, times: 2 }] }))]).toEqual(['multipliers']);
});
