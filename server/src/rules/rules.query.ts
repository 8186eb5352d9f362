// rules.query.ts — the only reader of rules for screens.
import { Injectable } from '@nestjs/common';
import { businessDay, CONTRIBUTION_KIND_NAMES, ruleSentence } from '@tongxing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import type { RuleVersion } from './earning-rule';
import { RuleVersionRow } from './rule-version.entity';
import type { RuleState, RuleView } from './rules.dto';
import { RulesService } from './rules.service';

/** A rule version as it is quoted where it paid something. */
export interface RuleCitation {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly sentence: string;
  readonly startsOn: string;
}

@Injectable()
export class RulesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
  ) {}

  async citations(
    versionIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, RuleCitation>> {
    if (versionIds.length === 0) return new Map();
    const versions = await this.rules.named(manager, versionIds);
    return new Map([...versions].map(([id, version]) => [id, toCitation(version)]));
  }

  /** Every rule with the version that counts today (else the next, else the last) and its history. */
  async published(): Promise<RuleView[]> {
    const today = businessDay(this.clock.now());
    const versions = await this.dataSource.getRepository(RuleVersionRow).find({ order: { position: 'ASC', version: 'DESC' } });
    const codes = [...new Set(versions.map(({ code }) => code))];
    return codes.flatMap((code) => {
      const history = versions.filter((version) => version.code === code);
      // Newest first, so that of several that have begun the one that replaced the others is shown.
      const shown =
        history.find((version) => stateOn(version, today) === 'active') ?? history.at(-1);
      return shown ? [toRuleView(shown, history, today)] : [];
    });
  }
}

function stateOn({ startsOn, endsOn }: RuleVersion, today: string): RuleState {
  if (today < startsOn) return 'upcoming';
  return endsOn !== null && endsOn <= today ? 'past' : 'active';
}

function toCitation(version: RuleVersion): RuleCitation {
  const { code, name, version: number, startsOn } = version;
  return { code, name, version: number, startsOn, sentence: ruleSentence(version) };
}

function toRuleView(shown: RuleVersion, history: readonly RuleVersion[], today: string): RuleView {
  const { code, name, kind, version, startsOn, endsOn, terms } = shown;
  return {
    code,
    name,
    kind,
    kindName: CONTRIBUTION_KIND_NAMES[kind],
    version,
    sentence: ruleSentence(shown),
    startsOn,
    endsOn,
    points: terms.points.amount,
    growth: terms.growth.amount,
    state: stateOn(shown, today),
    history: history.map((past) => ({
      version: past.version,
      sentence: ruleSentence(past),
      startsOn: past.startsOn,
      endsOn: past.endsOn,
    })),
  };
}
