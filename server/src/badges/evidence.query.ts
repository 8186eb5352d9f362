// evidence.query.ts — one badge of a member: what it stands on, and what comes next.
import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error';
import { deedText, JournalQuery, type Entry } from '../journal';
import { MeasuresQuery, valueIn, yearOf, type MeasureState } from '../measures';
import { PointsQuery } from '../points';
import { EVIDENCE, inMonth, inYear, LATER, nextSentence } from './badges.copy';
import type { BadgeDetailView, BadgeEvidenceLineView, BadgeEvidenceView, EvidenceKind } from './badges.dto';
import { BadgesQuery, type Held } from './badges.query';
import { contributionsIn, isAt, monthsOfRow, reachingDeed, yearsOfRow } from './evidence.rule';

/** The journal as it is now: nobody's comes to so many entries. */
const TO_THE_END = Number.MAX_SAFE_INTEGER;

/** A line before its deed is opened to its reasons. */
interface Line {
  readonly text: string;
  readonly deed: Entry | null;
  /** True where the line is the deed itself. */
  readonly isDeed: boolean;
}

@Injectable()
export class EvidenceQuery {
  constructor(
    private readonly badges: BadgesQuery,
    private readonly journal: JournalQuery,
    private readonly measures: MeasuresQuery,
    private readonly points: PointsQuery,
  ) {}

  /** A badge on the member's wall, earned or ahead. Refuses: NOT_FOUND. */
  async detail(memberId: string, code: string): Promise<BadgeDetailView> {
    const [all, measures] = await Promise.all([this.badges.onTheWall(memberId), this.measures.stateOf(memberId)]);
    const one = all.find(({ version }) => version.code === code);
    if (!one) throw new DomainError('NOT_FOUND', { code });
    const { version, held } = one;
    const entry = held ? await this.journal.entryOf(memberId, held.entryId) : null;
    const view = this.badges.viewOf(one, measures, new Map(entry ? [[entry.id, entry]] : []));
    return {
      ...view,
      standsOn: held && entry ? await this.standsOn({ badge: held, version }, memberId, entry, measures) : null,
      todo: held ? null : nextSentence(version.criterion, view.progress?.have ?? 0, view.progress?.need ?? 0),
      next: held ? this.badges.nextAfter(one, all, measures) : null,
    };
  }

  private async standsOn(held: Held, memberId: string, entry: Entry, measures: MeasureState): Promise<BadgeEvidenceView> {
    const { kind, lines } = await this.linesOf(held, memberId, entry, measures);
    const isGiven = kind === 'given';
    return {
      kind,
      heading: EVIDENCE[kind],
      note: entry.type === 'tick' ? LATER.backfilled : entry.kind === 'reversal' ? LATER.corrected : null,
      reason: isGiven ? entry.reason : null,
      by: isGiven && typeof entry.details['by'] === 'string' ? entry.details['by'] : null,
      lines: await this.opened(lines),
    };
  }

  private async linesOf({ badge, version }: Held, memberId: string, entry: Entry, measures: MeasureState): Promise<{ kind: EvidenceKind; lines: Line[] }> {
    const { criterion } = version;
    switch (criterion.type) {
      case 'by_hand':
        return { kind: 'given', lines: [] };
      case 'threshold': {
        const { measure, bar } = criterion;
        const deed = entry.type === 'fact' ? entry : reachingDeed(measures, measure, bar, badge.month, await this.deedsOf(memberId, badge.month));
        return { kind: 'deed', lines: deed ? [lineOf(deed)] : [] };
      }
      case 'event': {
        const deeds = entry.type === 'fact' ? [entry] : (await this.deedsOf(memberId, badge.month)).filter((deed) => isAt(criterion.eventId, deed));
        return { kind: 'event', lines: deeds.slice(0, 1).map(lineOf) };
      }
      case 'streak': {
        const { measure, months: length } = criterion;
        const months = monthsOfRow(measures, measure, badge.month, length);
        const deeds = await this.firstOf(memberId, months, measure);
        return { kind: 'months', lines: months.map((month) => ({ text: inMonth(month, valueIn(measures, month, measure), measure), deed: deeds.get(month) ?? null, isDeed: false })) };
      }
      case 'companion_years': {
        const years = yearsOfRow(measures, yearOf(badge.month), criterion.years);
        return { kind: 'years', lines: years.map((year) => ({ text: inYear(year, contributionsIn(measures, year)), deed: null, isDeed: false })) };
      }
    }
  }

  /** Each line with what it opens to. */
  private async opened(lines: readonly Line[]): Promise<BadgeEvidenceLineView[]> {
    const earned = await this.points.earnedLines(lines.flatMap(({ deed }) => deed?.id ?? []));
    return lines.map(({ text, deed, isDeed }) => ({
      text,
      deed: deed && !isDeed ? deedText(deed) : null,
      at: deed?.occurredAt.toISOString() ?? null,
      pointsEntryId: (deed && earned.get(deed.id)?.lineId) ?? null,
    }));
  }

  private async deedsOf(memberId: string, month: string): Promise<Entry[]> {
    return (await this.journal.stoodAt(memberId, new Map([[month, TO_THE_END]]))).get(month) ?? [];
  }

  /** The first deed of each month that counts. */
  private async firstOf(memberId: string, months: readonly string[], measure: Parameters<typeof reachingDeed>[1]): Promise<Map<string, Entry>> {
    const stood = await this.journal.stoodAt(memberId, new Map(months.map((month) => [month, TO_THE_END])));
    return new Map(
      [...stood].flatMap(([month, deeds]) => {
        const first = reachingDeed(new Map(), measure, 1, month, deeds);
        return first ? [[month, first] as const] : [];
      }),
    );
  }
}

const lineOf = (deed: Entry): Line => ({ text: deedText(deed), deed, isDeed: true });
