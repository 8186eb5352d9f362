import { ruleSentence } from '@tongxing/shared';
import { assertTerms, needsOf, price, usesReach, type RuleTerms, type RuleVersion } from './earning-rule';

const terms: RuleTerms = {
  condition: {},
  points: { type: 'fixed', amount: 10 },
  growth: { type: 'fixed', amount: 10 },
  caps: [],
  validity: { type: 'never' },
  pendingDays: 0,
};

const rule = (overrides: Partial<RuleVersion> = {}, said: Partial<RuleTerms> = {}): RuleVersion => ({
  id: 'v1',
  code: 'check_in',
  name: '参加活动',
  version: 1,
  kind: 'checked_in',
  position: 1,
  startsOn: '2026-01-01',
  endsOn: null,
  terms: { ...terms, ...said },
  ...overrides,
});

const deed = (overrides = {}) => ({ kind: 'checked_in', day: '2026-11-22', quantity: 1, details: {}, ...overrides });
const paid = (rules: RuleVersion[], one = deed(), uses = new Map<string, number>()) =>
  price(rules, one, uses).map(({ rule: { id }, points, growth }) => [id, points, growth]);

describe('which rule pays', () => {
  it.each([
    ['the first day counts', rule({ startsOn: '2026-11-22' }), 1],
    ['the day before does not', rule({ startsOn: '2026-11-23' }), 0],
    ['the last day counts', rule({ endsOn: '2026-11-23' }), 1],
    ['the day it ends does not', rule({ endsOn: '2026-11-22' }), 0],
    ['another kind of deed does not', rule({ kind: 'served' }), 0],
    ['the wrong kind of event does not', rule({}, { condition: { eventKinds: ['service'] } }), 0],
    ['too little does not', rule({}, { condition: { minQuantity: 2 } }), 0],
    ['a rule that gives nothing is left out', rule({}, { points: { type: 'fixed', amount: 0 }, growth: { type: 'fixed', amount: 0 } }), 0],
  ])('%s', (_name, version, times) => {
    expect(paid([version])).toHaveLength(times);
  });

  it('pays by the newest version that has begun, and by that alone', () => {
    const second = rule({ id: 'v2', version: 2, startsOn: '2026-11-01' }, { points: { type: 'fixed', amount: 3 } });
    const third = rule({ id: 'v3', version: 3, startsOn: '2026-12-01' });
    expect(paid([rule(), second, third])).toEqual([['v2', 3, 10]]);
  });

  it('runs the rules in their order', () => {
    const rules = [rule({ id: 'b', code: 'b', position: 2 }), rule({ id: 'a', code: 'a', position: 1 })];
    expect(paid(rules).map(([id]) => id)).toEqual(['a', 'b']);
  });
});

describe('how much it pays', () => {
  it.each([
    [59, 0],
    [60, 5],
    [119, 5],
    [120, 10],
  ])('%i minutes at 5 for each full hour are %i', (quantity, points) => {
    const hourly = rule({}, { points: { type: 'per_unit', amount: 5, per: 60 }, growth: { type: 'fixed', amount: 0 } });
    expect(price([hourly], deed({ quantity }), new Map()).map((p) => p.points)).toEqual(points ? [points] : []);
  });

  it.each([
    ['day' as const, ['2026-11-22'], ['2026-11-21', '2026-11-23']],
    ['week' as const, ['2026-11-16', '2026-11-22'], ['2026-11-15', '2026-11-23']],
    ['month' as const, ['2026-11-01', '2026-11-30'], ['2026-10-31', '2026-12-01']],
    ['year' as const, ['2026-01-01', '2026-12-31'], ['2025-12-31', '2027-01-01']],
    ['ever' as const, ['2015-01-01', '2026-11-22'], []],
  ])('a cap per %s counts what was paid within it, and nothing else', (period, within, outside) => {
    const capped = rule({}, { caps: [{ period, times: 2 }] });
    const uses = (days: readonly string[], times: number) => new Map(days.map((day) => [`check_in|${day}`, times]));
    expect(price([capped], deed(), new Map())[0]?.useKeys).toEqual(['check_in|2026-11-22']);
    for (const day of within) {
      expect(paid([capped], deed(), uses([day], 1))).toHaveLength(1);
      expect(paid([capped], deed(), uses([day], 2))).toHaveLength(0);
      const { from, to } = usesReach(capped, '2026-11-22');
      expect(from <= `check_in|${day}` && `check_in|${day}` <= to).toBe(true);
    }
    expect(paid([capped], deed(), new Map([...uses(outside, 9), ['check_in_too|2026-11-22', 9]]))).toHaveLength(1);
  });

  it('counts a deed once where two caps have the same period', () => {
    const capped = rule({}, { caps: [{ period: 'month', times: 3 }, { period: 'month', times: 2 }] });
    expect(paid([capped], deed(), new Map([['check_in|2026-11-01', 1]]))).toHaveLength(1);
    expect(paid([capped], deed(), new Map([['check_in|2026-11-01', 2]]))).toHaveLength(0);
  });

  it.each([
    [{ type: 'never' } as const, null],
    [{ type: 'days', days: 30 } as const, '2026-12-22'],
    [{ type: 'end_of_month' } as const, '2026-11-30'],
    [{ type: 'end_of_quarter' } as const, '2026-12-31'],
    [{ type: 'end_of_year', yearsLater: 0 } as const, '2026-12-31'],
    [{ type: 'end_of_year', yearsLater: 1 } as const, '2027-12-31'],
  ])('points of validity %j expire on %s', (validity, expiresOn) => {
    expect(price([rule({}, { validity })], deed(), new Map())[0]?.expiresOn).toBe(expiresOn);
  });

  it('makes points available only after the pending days', () => {
    expect(price([rule({}, { pendingDays: 7 })], deed(), new Map())[0]?.availableOn).toBe('2026-11-29');
  });
});

describe('what has to be frozen on a deed', () => {
  const silver = { condition: { tierAtLeast: { track: 'growth', rank: 2, name: '银牌会员' } } } as const;
  const birthday = { multipliers: [{ when: { type: 'birthday' }, percent: 200 }] } as const;

  it.each([
    ['nothing, where no rule asks', [rule()], { tracks: [], birthday: false }],
    ['the rank, where a rule asks for a tier', [rule({}, silver)], { tracks: ['growth'], birthday: false }],
    ['the birthday, where a rule is worth more on it', [rule({}, birthday)], { tracks: [], birthday: true }],
    ['what several rules ask for, each once', [rule({}, silver), rule({ code: 'b' }, { ...silver, ...birthday })], { tracks: ['growth'], birthday: true }],
    ['nothing for another kind of deed', [rule({ kind: 'gave' }, silver)], { tracks: [], birthday: false }],
    ['nothing for a rule that begins later', [rule({ startsOn: '2026-11-23' }, silver)], { tracks: [], birthday: false }],
    ['nothing for what an earlier version asked', [rule({}, silver), rule({ id: 'v2', version: 2 })], { tracks: [], birthday: false }],
  ])('%s', (_name, rules, needs) => {
    expect(needsOf(rules, 'checked_in', '2026-11-22')).toEqual(needs);
  });
});

it('refuses terms that cannot be meant, and says where', () => {
  expect(() => { assertTerms('checked_in', terms); }).not.toThrow();
  expect(() => { assertTerms('checked_in', { ...terms, pendingDays: -1, caps: null }); }).toThrow(
    expect.objectContaining({ code: 'RULE_TERMS_INVALID', details: { fields: ['caps', 'pendingDays'] } }),
  );
});

it('reads as a sentence', () => {
  const said = rule({}, { caps: [{ period: 'month', times: 8 }], validity: { type: 'end_of_year', yearsLater: 1 } });
  expect(ruleSentence(said)).toBe('每参加 1 次活动，得 10 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底');
  const service = rule({}, { condition: { eventKinds: ['service'] }, growth: { type: 'fixed', amount: 0 } });
  expect(ruleSentence(service)).toBe('每参加 1 次「志愿服务」活动，得 10 积分，长期有效');
});
