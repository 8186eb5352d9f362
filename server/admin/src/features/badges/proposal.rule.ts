// proposal.rule.ts — pure: a badge as a form has it, and as it is sent. Owns: what is typed is read by the version that stood
// when the form opened, and goes on from the one that its author has seen, whatever came meanwhile.
import type { BadgeArt, BadgeFamily } from '@tongxing/shared';
import type { Dayjs } from 'dayjs';
import type { BadgeCriterionType, BadgeProposalRequest, DeskBadgeDetailView, Measure } from '../../api/types';
import { dayToWall, wallToDay } from '../../ui/wall-time';
import { freshBar, spokenBar, type Spoken } from './bar.rule';

export interface ProposalForm {
  name: string;
  description: string;
  art: BadgeArt;
  grade: number;
  family: BadgeFamily;
  type: BadgeCriterionType;
  measure: Measure;
  eventId?: string;
  bar: number | null;
  startsOn: Dayjs;
  endsOn: Dayjs | null;
  reason: string;
}

/** The badge as it was when the form opened; null for a new one. */
export type Begun = Pick<DeskBadgeDetailView, 'code' | 'newest' | 'criterion' | 'latestVersion'> | null;

/** In which unit the form asks how much. */
export function unitIn(begun: Begun, chosen: { type: BadgeCriterionType; measure: Measure }): Pick<Spoken, 'per' | 'unit'> {
  return begun ? spokenBar(begun.criterion) : freshBar(chosen);
}

/** A version that is to come is gone on from, not undone unseen. */
export function valuesOf(begun: Begun, earliest: string): Partial<ProposalForm> {
  const begin = { startsOn: dayToWall(earliest), reason: '' };
  if (!begun) return { ...begin, name: '', description: '', art: 'event_day', grade: 1, family: 'events', type: 'event', measure: 'check_ins', bar: null, endsOn: null };
  const { criterion } = begun;
  const { name, description, art, grade, family, endsOn } = begun.newest;
  const { type, measure } = criterion;
  return { ...begin, name, description, art, grade, family, type, ...(measure ? { measure } : {}), bar: spokenBar(criterion).amount, endsOn: endsOn === null ? null : dayToWall(endsOn) };
}

export function requestOf(filled: ProposalForm, begun: Begun, baseVersion: number): BadgeProposalRequest {
  const { name, description, art, grade, family, reason, startsOn, endsOn } = filled;
  const type = begun?.criterion.type ?? filled.type;
  const counts = type === 'threshold' || type === 'streak';
  const { per } = unitIn(begun, filled);
  return {
    code: begun?.code ?? null,
    baseVersion,
    ...{ name: name.trim(), description: description.trim(), art, grade, family, reason: reason.trim() },
    criterion: {
      type,
      ...(counts ? { measure: begun?.criterion.measure ?? filled.measure } : {}),
      ...(type === 'event' ? { eventId: begun?.criterion.eventId ?? filled.eventId ?? null } : { bar: (filled.bar ?? 0) * per }),
    },
    startsOn: wallToDay(startsOn),
    endsOn: endsOn ? wallToDay(endsOn) : null,
  };
}

/** The version that came since; null where the one that is gone on from is still the newest. */
export function movedOn(now: Pick<DeskBadgeDetailView, 'latestVersion' | 'versions'> | null, baseVersion: number): DeskBadgeDetailView['versions'][number] | null {
  if (!now || now.latestVersion === baseVersion) return null;
  return now.versions.find(({ version }) => version === now.latestVersion) ?? null;
}
