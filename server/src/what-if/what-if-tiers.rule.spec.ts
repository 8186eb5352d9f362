import fc from 'fast-check';
import { addDays } from '@tongxing/shared';
import { lifeOf, type Life } from '../../test/factories/life';
import { REFERENCE_RULES } from '../rules/rules.seed';
import type { RuleVersion } from '../rules';
import { REFERENCE_TIERS } from '../tiers/tiers.seed';
import type { Bar, TierKeep } from '../tiers/tiers.rule';
import type { TierVersion } from '../tiers';
import { saysTheSame, type Question } from './change.rule';
import type { Outcome } from './outcome.rule';
import { WhatIf } from './what-if.rule';

const RULES: readonly RuleVersion[] = REFERENCE_RULES.map((rule) => ({ ...rule, id: rule.code }));
const TIERS: readonly TierVersion[] = REFERENCE_TIERS.map((tier) => ({ ...tier, id: tier.code }));
const rung = (code: string): TierVersion => TIERS.find((tier) => tier.code === code)!;
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
/** November 2025 to October 2026: the year turns in it, with its notice before. */
const ACROSS = { from: '2025-11-01', to: '2026-10-31' };

const checkIns = (bar: number): Bar => ({ yardstick: 'check_ins', window: 'rolling_year', bar });

/** The rung with these bars, as a proposal would leave it. */
function asking(code: string, bars: readonly Bar[], said: Partial<TierVersion> = {}): Question['change'] {
  const { id: _, ...base } = rung(code);
  return { about: 'tier', version: { ...base, version: 2, criteria: { match: 'any', bars }, ...said } };
}

function whatIf(change: Question['change'], lives: readonly Life[], over: Partial<Question> = {}): Outcome {
  const what = new WhatIf({ rules: RULES, tiers: TIERS, change, ...YEAR, ...over });
  for (const life of lives) what.add(life.journal);
  return what.outcome();
}

const comer = (...days: string[]): Life => days.reduce((life, day) => life.checkIn(day), lifeOf().join('2025-01-01'));

describe('a rung that asks for less', () => {
  it('lifts on its first day whoever reaches it already, and everybody else with the deed that does', () => {
    const [before, within] = [comer('2025-06-01', '2025-06-02'), comer('2026-03-01', '2026-04-01')];
    const outcome = whatIf(asking('growth_bronze', [checkIns(2)]), [before, within, comer('2026-03-01')]);
    expect(outcome.ways).toEqual([{ track: 'growth', from: 'growth_member', to: 'growth_bronze', isUp: true, how: 'rose', members: 2 }]);
    expect(outcome.moves.map(({ memberId, how, on }) => [memberId, how, on])).toEqual([
      [before.journal.memberId, 'rose', '2026-01-01'],
      [within.journal.memberId, 'rose', '2026-04-01'],
    ]);
    expect(outcome.turns).toEqual([{ how: 'rose', on: '2026-01-01', members: 1 }, { how: 'rose', on: null, members: 1 }]);
  });

  it('tells of each rung how many would stand on it, highest first, and how many would not move', () => {
    const outcome = whatIf(asking('growth_bronze', [checkIns(2)]), [comer('2025-06-01', '2025-06-02'), comer('2026-03-01'), comer('2026-03-01', '2026-03-02', '2026-03-03')]);
    expect(outcome.rungs.map(({ code, isDraft, members, stay, up, down }) => [code, isDraft, members.today, members.draft, stay, up, down])).toEqual([
      ['growth_gold', false, 0, 0, 0, 0, 0],
      ['growth_silver', false, 0, 0, 0, 0, 0],
      ['growth_bronze', true, 1, 2, 1, 1, 0],
      ['growth_member', false, 2, 1, 1, 0, 0],
    ]);
  });

  it('moves no points where no rule asks for tiers', () => {
    const { points, growth, rules } = whatIf(asking('growth_bronze', [checkIns(2)]), [comer('2026-03-01', '2026-04-01')]);
    expect([points.today, growth.today]).toEqual([points.draft, growth.draft]);
    expect(rules.some(({ isDraft }) => isDraft)).toBe(false);
  });

  it('moves the points of a rule that asks for it', () => {
    const welcome: RuleVersion = { ...RULES.find(({ code }) => code === 'check_in')!, id: 'extra', code: 'extra', position: 99 };
    const extra = { ...welcome, terms: { ...welcome.terms, condition: { tierAtLeast: { track: 'growth', rank: 1, name: '铜牌会员' } } } } as RuleVersion;
    const outcome = whatIf(asking('growth_bronze', [checkIns(1)]), [comer('2026-03-01', '2026-04-01')], { rules: [...RULES, extra] });
    expect(outcome.points).toMatchObject({ today: 20, draft: 30, more: 1 });
    expect(outcome.rules.find(({ code }) => code === 'extra')).toMatchObject({ isDraft: false, times: { today: 0, draft: 1 } });
  });
});

describe('a rung that asks for more', () => {
  const harder = asking('growth_bronze', [checkIns(6)]);

  it('lowers nobody on its first day, and nobody is said to fall who never rose', () => {
    const [holds, misses] = [comer('2025-06-01', '2025-06-02', '2025-06-03'), comer('2026-03-01', '2026-03-02', '2026-03-03')];
    const outcome = whatIf(harder, [holds, misses]);
    expect(outcome.moves.map(({ memberId, how, on }) => [memberId, how, on])).toEqual([[misses.journal.memberId, 'not_risen', '2026-03-03']]);
  });

  it('lowers at the review, after the notice of 2 December, whom the year does not keep', () => {
    // Three in 2025 keep the bronze of today, and are less than nine tenths of six.
    const life = comer('2025-06-01', '2025-06-02', '2025-06-03');
    const outcome = whatIf(harder, [life], ACROSS);
    expect(outcome.ways).toEqual([{ track: 'growth', from: 'growth_bronze', to: 'growth_member', isUp: false, how: 'fell', members: 1 }]);
    expect(outcome.turns).toEqual([{ how: 'fell', on: '2026-01-01', members: 1 }]);
    expect(outcome.moves).toMatchObject([{ how: 'fell', on: '2026-01-01' }]);
    expect(whatIf(harder, [life], { from: '2025-12-03', to: '2026-10-31' }).ways).toEqual([]);
  });

  it('keeps from nine tenths of the bar on', () => {
    const ten = asking('growth_bronze', [checkIns(10)]);
    const came = (times: number) => comer(...Array.from({ length: times }, (_, i) => `2025-06-${String(i + 1).padStart(2, '0')}`));
    const growthless = { rules: RULES.filter(({ code }) => code === 'join') };
    const ladder = TIERS.filter(({ code }) => code !== 'growth_silver' && code !== 'growth_gold');
    expect(whatIf(ten, [came(9)], { ...ACROSS, ...growthless, tiers: ladder }).ways).toEqual([]);
    expect(whatIf(ten, [came(8)], { ...ACROSS, ...growthless, tiers: ladder }).ways).toMatchObject([{ how: 'fell' }]);
  });

  it('takes from nobody whom the review of today took it from already', () => {
    const life = lifeOf().join('2024-01-01').checkIn('2024-12-05').checkIn('2024-12-06').checkIn('2024-12-07').close('2025-12-02').close('2026-01-01');
    expect(whatIf(harder, [life], ACROSS)).toMatchObject({ ways: [], moves: [] });
  });
});

describe('how long a rung is kept', () => {
  const bars = rung('growth_bronze').criteria.bars;
  const kept = (keep: TierKeep) => asking('growth_bronze', bars, { keep });

  it('leaves it to those whom the review of today takes it from, where it is kept for good', () => {
    const life = lifeOf().join('2024-01-01').checkIn('2024-12-05').checkIn('2024-12-06').checkIn('2024-12-07').close('2025-12-02').close('2026-01-01');
    const outcome = whatIf(kept({ type: 'forever' }), [life], ACROSS);
    expect(outcome.ways).toEqual([{ track: 'growth', from: 'growth_member', to: 'growth_bronze', isUp: true, how: 'not_fallen', members: 1 }]);
    expect(outcome.moves).toMatchObject([{ how: 'not_fallen', on: '2026-01-01' }]);
  });

  it('is what made the difference where both rose to it on one day', () => {
    const life = lifeOf().join('2024-01-01').checkIn('2024-12-05').checkIn('2024-12-06').checkIn('2024-12-07').close('2025-12-02').close('2026-01-01');
    expect(whatIf(kept({ type: 'forever' }), [life], { from: '2024-06-01', to: '2026-10-31' }).moves).toMatchObject([{ how: 'not_fallen', on: '2026-01-01' }]);
  });

  it('takes at the review what it had brought, where it was kept for good before', () => {
    const life = lifeOf().join('2024-01-01').checkIn('2024-12-05').checkIn('2024-12-06').checkIn('2024-12-07');
    const tiers = TIERS.map((tier): TierVersion => (tier.code === 'growth_bronze' ? { ...tier, keep: { type: 'forever' } } : tier));
    const outcome = whatIf(kept({ type: 'yearly', percent: 90 }), [life], { from: '2024-06-01', to: '2026-10-31', tiers });
    expect(outcome.moves).toMatchObject([{ how: 'fell', on: '2026-01-01' }]);
    expect(outcome.turns).toEqual([{ how: 'fell', on: '2026-01-01', members: 1 }]);
  });

  it('is the whole question: the same rung, kept as it is, changes nothing', () => {
    const life = lifeOf().join('2024-01-01').checkIn('2024-12-05').checkIn('2024-12-06').checkIn('2024-12-07').close('2025-12-02').close('2026-01-01');
    expect(whatIf(kept({ type: 'yearly', percent: 90 }), [life], ACROSS)).toMatchObject({ isToday: true, ways: [], moves: [] });
  });
});

describe('a rung that there is not yet, and one that is no longer given', () => {
  it('comes on top of its ladder and lifts whoever reaches it', () => {
    const { id: _, ...gold } = rung('growth_gold');
    const diamond = { about: 'tier', version: { ...gold, code: 'what-if', name: '钻石会员', rank: 4, version: 1, criteria: { match: 'all', bars: [checkIns(3)] } } } as const;
    const outcome = whatIf(diamond, [comer('2026-03-01', '2026-03-02', '2026-03-03')]);
    expect(outcome.ways).toEqual([{ track: 'growth', from: 'growth_bronze', to: 'what-if', isUp: true, how: 'rose', members: 1 }]);
    expect(outcome.rungs[0]).toMatchObject({ code: 'what-if', isDraft: true, members: { today: 0, draft: 1 }, up: 1 });
  });

  it('stays with those who hold it, and nobody else reaches it', () => {
    const { id: _, ...bronze } = rung('growth_bronze');
    const [holds, misses] = [comer('2025-06-01', '2025-06-02', '2025-06-03'), comer('2026-03-01', '2026-03-02', '2026-03-03')];
    const outcome = whatIf({ about: 'tier_ending', version: bronze }, [holds, misses]);
    expect(outcome.moves).toMatchObject([{ memberId: misses.journal.memberId, from: 'growth_bronze', to: 'growth_member', how: 'not_risen' }]);
    expect(outcome.rungs.find(({ code }) => code === 'growth_bronze')).toMatchObject({ isDraft: true, members: { today: 2, draft: 1 }, stay: 1 });
  });
});

describe('an honour that is no longer given', () => {
  const { id: _, ...award } = rung('honour_award');

  it('stays with whom it was given before, is given to nobody, and taking it back changes nothing then', () => {
    const before = comer('2025-03-01').honour('honour_award', '2025-06-01');
    const within = comer('2025-03-01').honour('honour_award', '2026-06-01');
    const undone = comer('2025-03-01').honour('honour_award', '2026-06-01');
    undone.undo(3, '2026-06-02');
    const outcome = whatIf({ about: 'tier_ending', version: award }, [before, within, undone]);
    expect(outcome.moves).toEqual([
      { memberId: within.journal.memberId, track: 'honour', from: 'honour_award', to: null, how: 'not_risen', on: '2026-06-01' },
    ]);
    expect(outcome.unpaid).toEqual({ times: 0, missing: 0 });
  });
});

describe('the whole ladder', () => {
  it('is told where a rung is changed, also when nobody moves', () => {
    const outcome = whatIf(asking('growth_gold', [checkIns(17)]), [comer('2026-03-01')]);
    expect(outcome).toMatchObject({ ways: [], turns: [], isToday: false });
    expect(outcome.rungs.map(({ members }) => members.draft)).toEqual([0, 0, 0, 1]);
  });

  it('counts who did nothing in the period as well, and nobody twice', () => {
    const lives = [comer('2024-03-01'), comer('2026-03-01'), lifeOf().join('2026-05-01')];
    const { rungs } = whatIf(asking('growth_bronze', [checkIns(2)]), lives);
    expect(rungs.reduce((sum, { members }) => sum + members.draft, 0)).toBe(3);
  });

  it.each([
    ['the same bars', asking('growth_bronze', rung('growth_bronze').criteria.bars), true],
    ['the same bars under another name', asking('growth_bronze', rung('growth_bronze').criteria.bars, { name: '铜牌伙伴' }), true],
    ['another bar', asking('growth_bronze', [checkIns(4)]), false],
    ['kept from another share of it', asking('growth_bronze', rung('growth_bronze').criteria.bars, { keep: { type: 'yearly', percent: 80 } }), false],
  ])('is as it is: %s', (_, change, isToday) => {
    expect(saysTheSame({ rules: RULES, tiers: TIERS, change, ...YEAR })).toBe(isToday);
  });
});

describe('for whatever journals there are', () => {
  const deed = fc.record({ after: fc.nat(60), what: fc.constantFrom('checkIn', 'checkIn', 'checkIn', 'serve', 'undo'), n: fc.integer({ min: 1, max: 200 }) });
  const lives = fc.array(fc.array(deed, { maxLength: 18 }), { maxLength: 5 }).map((all) =>
    all.map((deeds) => {
      const life = lifeOf().join('2024-06-01');
      let day = '2024-06-01';
      for (const { after, what, n } of deeds) {
        day = addDays(day, after);
        if (what === 'checkIn') life.checkIn(day);
        if (what === 'serve') life.serve(day, n);
        if (what === 'undo') life.undoSome(n, day);
      }
      return life;
    }),
  );
  const over = { from: '2024-09-01', to: '2027-12-31' };

  it('a rung as it is changes nothing', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const { ways, turns, moves, points, rungs, isToday } = whatIf(asking('growth_silver', rung('growth_silver').criteria.bars), all, over);
        expect({ ways, turns, moves, isToday, same: points.today === points.draft }).toEqual({ ways: [], turns: [], moves: [], isToday: true, same: true });
        for (const { members, stay } of rungs) expect([members.today, members.draft]).toEqual([stay, stay]);
      }),
    );
  });

  it('a rung that asks for less lowers nobody, and one that is kept for good takes nothing', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 4, max: 8 }), (all, bar) => {
        const easier = whatIf(asking('growth_silver', [checkIns(bar), { yardstick: 'growth', window: 'ever', bar: 150 }], { keep: { type: 'forever' } }), all, over);
        expect(easier.ways.filter(({ isUp }) => !isUp)).toEqual([]);
      }),
    );
  });

  it('every member stands on one rung in either life, and each move is counted once', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 7 }), (all, bar) => {
        const { rungs, ways, turns, moves } = whatIf(asking('growth_bronze', [checkIns(bar)]), all, over);
        const growth = rungs.filter(({ track }) => track === 'growth');
        expect(growth.map(({ members: { draft }, stay, up, down }) => draft - stay - up - down)).toEqual(growth.map(() => 0));
        expect([growth.reduce((n, { members }) => n + members.today, 0), growth.reduce((n, { members }) => n + members.draft, 0)]).toEqual([all.length, all.length]);
        const sum = (counted: readonly { members: number }[]) => counted.reduce((n, { members }) => n + members, 0);
        expect([sum(ways), sum(turns)]).toEqual([moves.length, moves.length]);
      }),
    );
  });
});
