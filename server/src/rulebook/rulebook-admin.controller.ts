// rulebook-admin.controller.ts — staff read what is published: earning rules, tiers and badges on one page.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TRACK_NAMES } from '@tongxing/shared';
import { BadgesQuery, criterionSentence } from '../badges';
import { RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import { RulesQuery } from '../rules';
import { tierSentence, TiersQuery } from '../tiers';
import { RulesView } from './rulebook.dto';

@ApiTags('admin rules')
@Controller('admin/rules')
export class RulebookAdminController {
  constructor(
    private readonly rules: RulesQuery,
    private readonly tiers: TiersQuery,
    private readonly badges: BadgesQuery,
  ) {}

  @Get()
  @RequireStaff('rules.read')
  @Answers(RulesView)
  async published(): Promise<RulesView> {
    const [rules, tiers, badges] = await Promise.all([
      this.rules.published(),
      this.tiers.inForce(),
      this.badges.inForce(),
    ]);
    return {
      rules,
      tiers: tiers.map((tier) => ({
        track: tier.track,
        trackName: TRACK_NAMES[tier.track],
        code: tier.code,
        name: tier.name,
        rank: tier.rank,
        sentence: tierSentence(tier),
      })),
      badges: badges.map(({ code, name, description, art, criterion }) => ({
        code,
        name,
        description,
        art,
        sentence: criterionSentence(criterion),
      })),
    };
  }
}
