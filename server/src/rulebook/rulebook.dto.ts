import { BADGE_ARTS, BADGE_GRADES, TRACKS, type BadgeArt, type BadgeGrade, type Track } from '@tongxing/shared';
import { BoolField, DayField, EnumField, IntField, ListField, TextField } from '../common/fields';
import { RuleDraftView, RuleView } from '../rules';

export class TierRuleView {
  @EnumField(TRACKS, { name: 'Track' })
  track!: Track;

  @TextField()
  trackName!: string;

  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @IntField({ min: 0 })
  rank!: number;

  @TextField()
  sentence!: string;
}

export class BadgeRuleView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @TextField()
  description!: string;

  @EnumField(BADGE_ARTS, { name: 'BadgeArt' })
  art!: BadgeArt;

  @IntField({ min: BADGE_GRADES[0], max: BADGE_GRADES[BADGE_GRADES.length - 1], description: '1 plain, 2 silver, 3 gold' })
  grade!: BadgeGrade;

  @TextField()
  sentence!: string;
}

export class RulesView {
  @ListField(() => RuleView)
  rules!: RuleView[];

  @ListField(() => RuleDraftView, { description: 'What is being written, and what waits for a decision' })
  drafts!: RuleDraftView[];

  @DayField({ description: 'The first day for which a rule may be changed now' })
  earliestStart!: string;

  @BoolField({ description: 'Nobody else on the staff could approve a change that the caller proposes now' })
  nobodyElse!: boolean;

  @ListField(() => TierRuleView)
  tiers!: TierRuleView[];

  @ListField(() => BadgeRuleView)
  badges!: BadgeRuleView[];
}
