import { BoolField, DayField, IntField } from '../common/fields';

export class ClosingStandingView {
  @DayField({ nullable: true, description: 'The newest business day that is closed for everyone' })
  lastDay: string | null;

  @BoolField({ description: 'No day has been closed for two days' })
  isLate: boolean;

  @IntField({ description: 'Members for whom a closed day still has something to do, because theirs failed: tried again at every closing until it is done' })
  leftOut: number;

  @DayField({ nullable: true, description: 'The newest day that left one of them out' })
  leftOutOn: string | null;
}
