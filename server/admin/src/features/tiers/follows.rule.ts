// follows.rule.ts — pure: which version of a rung a proposal goes on from.
import type { LadderRungView, LaddersView } from '../../api/types';

type Version = Pick<LadderRungView, 'version' | 'name' | 'match' | 'bars' | 'keepPercent' | 'sentence' | 'keep' | 'startsOn'>;

/** The version that is to come, where there is one: going on from today's would undo it unseen. */
export function newestOf(rung: LadderRungView): Version {
  return rung.upcoming ?? rung;
}

/** The rung as it is by now; one that is no longer shown is as it was. */
export function standingOf(rung: LadderRungView, { tracks }: Pick<LaddersView, 'tracks'>): LadderRungView {
  return tracks.flatMap(({ rungs }) => rungs).find(({ code }) => code === rung.code) ?? rung;
}
