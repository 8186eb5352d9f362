import type { DeskBadgeDetailView } from '../../api/types';
import { dayToWall } from '../../ui/wall-time';
import { movedOn, requestOf, unitIn, valuesOf, type Begun, type ProposalForm } from './proposal.rule';

type Criterion = DeskBadgeDetailView['criterion'];
const criterion = (bar: number): Criterion => ({ type: 'threshold', measure: 'minutes', bar, eventId: null, eventTitle: null });
const begun = (more: Partial<NonNullable<Begun>> = {}): NonNullable<Begun> => ({
  newest: { code: 'service_50', name: '五十小时', description: '谢谢你', art: 'event_day', grade: 2, family: 'service' as NonNullable<Begun>['newest']['family'], endsOn: null },
  ...{ code: 'service_50', criterion: criterion(3000), latestVersion: 1, ...more },
});
const version = (n: number, name: string): DeskBadgeDetailView['versions'][number] => ({
  ...{ version: n, name, sentence: '', state: 'current', startsOn: '2026-12-01', until: null, proposedBy: null, activatedBy: null },
});
const typed = (one: Begun): ProposalForm => ({ ...valuesOf(one, '2026-12-02'), reason: '更好认', measure: 'minutes' }) as ProposalForm;
const WRITTEN = { startsOn: dayToWall('2026-12-02') };

it('reads what was typed in the unit in which it was asked, whatever a colleague has made of the badge since', () => {
  const opened = begun();
  expect(unitIn(opened, typed(opened))).toMatchObject({ per: 60, unit: '小时' });
  // The colleague's version asks for 90 minutes: no whole hours. The 50 that were typed are still hours.
  const now = { latestVersion: 2, versions: [version(2, '一个半小时'), version(1, '五十小时')] };
  expect(movedOn(now, 1)?.name).toBe('一个半小时');
  expect(requestOf({ ...typed(opened), ...WRITTEN, bar: 50 }, opened, 2)).toMatchObject({ baseVersion: 2, criterion: { measure: 'minutes', bar: 3000 } });
});

it('goes on from the version that its author has seen', () => {
  const opened = begun();
  const now = { latestVersion: 2, versions: [version(2, '换了名字'), version(1, '五十小时')] };
  expect(requestOf(typed(opened), opened, opened.latestVersion)).toMatchObject({ code: 'service_50', baseVersion: 1, startsOn: '2026-12-02' });
  expect([movedOn(now, 2), movedOn(null, 0)]).toEqual([null, null]);
});

it('asks for a new badge in the unit of what is chosen, from no version', () => {
  expect(requestOf({ ...typed(null), name: '新的', type: 'threshold', measure: 'gift_fen', bar: 5 }, null, 0)).toMatchObject({
    ...{ code: null, baseVersion: 0, criterion: { type: 'threshold', measure: 'gift_fen', bar: 500 } },
  });
});
