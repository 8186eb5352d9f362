// rulebook-admin.controller.ts — staff read what is published: earning rules, tiers and badges on one page.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TRACK_NAMES } from '@tongxing/shared';
import { BadgesQuery, criterionSentence } from '../badges';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { PublishedRulesQuery, RuleDraftsQuery } from '../rules';
import { tierSentence, TiersQuery } from '../tiers';
import { RulesView } from './rulebook.dto';

@ApiTags('admin rules')
@Controller('admin/rules')
export class RulebookAdminController {
  constructor(
    private readonly rules: PublishedRulesQuery,
    private readonly drafts: RuleDraftsQuery,
    private readonly tiers: TiersQuery,
    private readonly badges: BadgesQuery,
  ) {}

  @Get()
  @RequireStaff('rules.read')
  @Answers(RulesView)
  async published(@Caller() staff: StaffCaller): Promise<RulesView> {
    const [rules, drafts, nobodyElse, tiers, badges] = await Promise.all([
      this.rules.all(),
      this.drafts.inHand(staff),
      this.drafts.nobodyElse(staff),
      this.tiers.inForce(),
      this.badges.inForce(),
    ]);
    return {
      rules,
      ...{ drafts, nobodyElse },
      earliestStart: this.drafts.earliestStart(),
      tiers: tiers.map((tier) => ({
        track: tier.track,
        trackName: TRACK_NAMES[tier.track],
        code: tier.code,
        name: tier.name,
        rank: tier.rank,
        sentence: tierSentence(tier),
      })),
      badges: badges.map(({ code, name, description, art, grade, criterion }) => ({
        code,
        name,
        description,
        art,
        grade,
        sentence: criterionSentence(criterion),
      })),
    };
  }
}
