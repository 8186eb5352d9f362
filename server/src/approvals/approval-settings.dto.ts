import { BoolField, InstantField, IntField, ObjectField, TextField } from '../common/fields';

export const LARGEST_LIMIT = 100_000;

const TWO_PERSONS = 'Whether another person than the one who asked has to decide';
const POINTS_LIMIT = 'Points that one person may move for one member on one day alone';
const AS_IT_WAS = 'as it was where left out';

/** Only what is changed is sent: what a colleague changed meanwhile stays. */
export class ApprovalSettingsRequest {
  @BoolField({ optional: true, description: `${TWO_PERSONS}; ${AS_IT_WAS}` })
  twoPersons?: boolean;

  @IntField({ min: 0, max: LARGEST_LIMIT, optional: true, description: `${POINTS_LIMIT}; ${AS_IT_WAS}` })
  pointsLimit?: number;

  @TextField({ min: 2, max: 200, optional: true, description: 'Why the second person is switched on or off; needed where that is what changes' })
  reason?: string;
}

export class SwitchingView {
  @TextField()
  by: string;

  @InstantField()
  at: string;

  @TextField()
  reason: string;
}

export class ApprovalSettingsView {
  @BoolField({ description: TWO_PERSONS })
  twoPersons: boolean;

  @IntField({ min: 0, max: LARGEST_LIMIT, description: POINTS_LIMIT })
  pointsLimit: number;

  @ObjectField(() => SwitchingView, { nullable: true, description: 'The last time that the second person was switched on or off; null where it never was' })
  switched: SwitchingView | null;
}
