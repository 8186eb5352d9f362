import type { LadderRungView, LadderView } from '../../api/types';
import { newestOf, standingOf } from './follows.rule';

const terms = { match: 'any' as const, bars: [], keepPercent: null, sentence: '', keep: '', proposedBy: null, activatedBy: null };
const gold: LadderRungView = { ...terms, name: '金牌会员', code: 'growth_gold', rank: 3, version: 1, latestVersion: 1, startsOn: '2015-01-01', endedOn: null, members: 0, upcoming: null };
const changed: LadderRungView = { ...gold, latestVersion: 2, upcoming: { ...terms, name: '金牌伙伴', version: 2, startsOn: '2026-12-01', purpose: 'terms' } };
const ladder = (...rungs: LadderRungView[]): LadderView => ({ track: 'growth', trackName: '成长', rungs, coming: [] });

it('a proposal goes on from the version that is to come, where there is one', () => {
  expect(newestOf(gold)).toMatchObject({ version: 1, name: '金牌会员' });
  expect(newestOf(changed)).toMatchObject({ version: 2, name: '金牌伙伴' });
});

it('a rung is looked up as it is by now, and stays as it was where it is no longer shown', () => {
  expect(standingOf(gold, { tracks: [ladder(), ladder(changed)] })).toBe(changed);
  expect(standingOf(gold, { tracks: [ladder()] })).toBe(gold);
});
