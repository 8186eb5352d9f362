import { BoolField, DayField, IntField } from '../common/fields';

export class ClosingStandingView {
  @DayField({ nullable: true, description: 'The newest business day that is closed for everyone' })
  lastDay: string | null;

  @BoolField({ description: 'No day has been closed for two days' })
  isLate: boolean;

  @IntField({ description: 'Members whom the closing of `leftOutOn` left out, because theirs failed; of the last seven days' })
  leftOut: number;

  @DayField({ nullable: true })
  leftOutOn: string | null;
}
