import { DomainError } from '../common/domain-error';
import { versionOf, type TierProposal } from './tier-proposal.rule';
import { type Bar, type TierVersion } from './tiers.rule';

const checkIns = (bar: number): Bar => ({ yardstick: 'check_ins', window: 'rolling_year', bar });

function rung(code: string, rank: number, bars: readonly Bar[], more: Partial<TierVersion> = {}): TierVersion {
  const version = { track: 'growth' as const, code, rank, name: code, criteria: { match: 'all' as const, bars }, keep: { type: 'forever' as const }, version: 1, startsOn: '2015-01-01', endsOn: null, ...more };
  return { ...version, id: `${code}-${version.version}` };
}

const LADDER = [rung('member', 0, []), rung('bronze', 1, [checkIns(3)]), rung('silver', 2, [checkIns(8)])];

const proposal = (code: string | null, more: Partial<TierProposal> = {}): TierProposal => ({
  ...{ purpose: 'terms', code, baseVersion: code === null ? 0 : 1, track: 'growth', name: code ?? '新的一级', match: 'all' },
  ...{ bars: [checkIns(4)], keep: { type: 'forever' }, startsOn: '2026-12-15' },
  ...more,
});

const NOW = { earliest: '2026-11-27', codeOfNew: 'growth_new' };

/** What is wrong with it, and from which day on where that is not its first. */
function refusalOf(versions: readonly TierVersion[], asked: TierProposal): unknown {
  try {
    versionOf(versions, asked, NOW);
    return null;
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.details] : error;
  }
}

/** Approved already: bronze will ask for five from New Year on. */
const RISING = [...LADDER, rung('bronze', 1, [checkIns(5)], { version: 2, startsOn: '2027-01-01' })];

it('asks for more on each rung than on the one below, on its first day', () => {
  expect(refusalOf(LADDER, proposal('silver', { bars: [checkIns(3)] }))).toEqual(['TIER_TERMS_INVALID', { fields: ['bars'], problem: 'order' }]);
  expect(refusalOf(LADDER, proposal('silver', { bars: [checkIns(4)] }))).toBeNull();
});

it('asks for more on each rung than on the one below, also when a version that is approved already begins later', () => {
  expect(refusalOf(RISING, proposal('silver', { bars: [checkIns(4)] }))).toEqual(['TIER_TERMS_INVALID', { fields: ['bars'], problem: 'order', day: '2027-01-01' }]);
  expect(refusalOf(RISING, proposal('silver', { bars: [checkIns(6)] }))).toBeNull();
});

it('is not held against a version that never comes, because a newer one of its rung begins before it', () => {
  const lowered = [...RISING, rung('bronze', 1, [checkIns(2)], { version: 3, startsOn: '2026-12-20' })];
  expect(refusalOf(lowered, proposal('silver', { bars: [checkIns(4)] }))).toBeNull();
});

it('takes no name that another rung will have, and mixes no honour into a ladder that is climbed by then', () => {
  const renamed = [...LADDER, rung('bronze', 1, [checkIns(3)], { name: '星火', version: 2, startsOn: '2027-01-01' })];
  expect(refusalOf(renamed, proposal('silver', { name: '星火', bars: [checkIns(8)] }))).toEqual(['TIER_TERMS_INVALID', { fields: ['name'], problem: 'taken', day: '2027-01-01' }]);
  const climbed = [rung('member', 0, []), rung('later', 1, [checkIns(3)], { startsOn: '2027-01-01' })];
  expect(refusalOf(climbed, proposal(null, { bars: [] }))).toEqual(['TIER_TERMS_INVALID', { fields: ['bars'], problem: 'mixed', day: '2027-01-01' }]);
});
