import { CONTRIBUTION_KINDS, type ContributionKind } from '@tongxing/shared';
import { EnumField, InstantField, IntField, ListField, MonthField, TextField } from '../common/fields';

/** One petal of the flower: a contribution that stands. */
export class PetalView {
  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind!: ContributionKind;

  @IntField({ min: 1 })
  quantity!: number;

  @TextField()
  title!: string;

  @InstantField()
  occurredAt!: string;
}

/** One place on the year's branch; a month without petals is a bud. */
export class MonthPetalsView {
  @MonthField()
  month!: string;

  @ListField(() => PetalView)
  petals!: PetalView[];
}
