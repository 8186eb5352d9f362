// published-rules.query.ts — the only reader of whole rules for screens: each with its history and who made it.
import { Injectable } from '@nestjs/common';
import { businessDay, CONTRIBUTION_KIND_NAMES, ruleSentence } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { StaffService } from '../staff';
import { historyOf, ruleStateOf, shownOf, type Standing } from './rule-history.rule';
import { RuleVersionRow } from './rule-version.entity';
import type { RuleHistoryView, RuleView } from './rules.dto';

@Injectable()
export class PublishedRulesQuery {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly staff: StaffService,
  ) {}

  /** Every rule with the version that counts today (else the next, else the last) and its history. */
  async all(): Promise<RuleView[]> {
    const today = businessDay(this.clock.now());
    const versions = await this.dataSource.getRepository(RuleVersionRow).find({ order: { position: 'ASC', version: 'DESC' } });
    const people = versions.flatMap(({ proposedBy, activatedBy }) => [proposedBy, activatedBy]).filter((id) => id !== null);
    const names = await this.staff.names(people);
    const codes = [...new Set(versions.map(({ code }) => code))];
    return codes.flatMap((code) => {
      const history = historyOf(versions.filter((version) => version.code === code), today);
      const shown = shownOf(history);
      return shown ? [toRuleView(shown, history, names)] : [];
    });
  }
}

function toRuleView(shown: Standing<RuleVersionRow>, history: readonly Standing<RuleVersionRow>[], names: ReadonlyMap<string, string>): RuleView {
  const { code, name, kind, version, startsOn, terms } = shown.version;
  const latest = history[0]?.version ?? shown.version;
  return {
    ...{ code, name, kind, version, startsOn },
    kindName: CONTRIBUTION_KIND_NAMES[kind],
    latestVersion: latest.version,
    sentence: ruleSentence(shown.version),
    terms: latest.terms,
    position: latest.position,
    endsOn: shown.until,
    points: terms.points.amount,
    growth: terms.growth.amount,
    state: ruleStateOf(shown),
    history: history.map((one) => toHistoryView(one, names)),
  };
}

function toHistoryView({ version: past, state, until }: Standing<RuleVersionRow>, names: ReadonlyMap<string, string>): RuleHistoryView {
  const nameOf = (staffId: string | null): string | null => (staffId === null ? null : (names.get(staffId) ?? null));
  return {
    version: past.version,
    sentence: ruleSentence(past),
    startsOn: past.startsOn,
    endsOn: until,
    state,
    publishedAt: past.publishedAt.toISOString(),
    proposedBy: nameOf(past.proposedBy),
    activatedBy: nameOf(past.activatedBy),
  };
}
