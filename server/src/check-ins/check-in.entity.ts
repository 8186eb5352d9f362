import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, computedColumn, dayColumn, idColumn, instantColumn, intColumn } from '../database/columns';
import type { CheckInMethod, CheckInStatus } from './check-ins.dto';

export const STANDING_ATTENDEE = `CASE WHEN status = 'standing' THEN attendee_key END`;

/** One person at one session. Unique among those that stand, so that after an annulment a person may check in anew. */
@Entity('check_in')
@Index('check_in_standing', ['sessionId', 'standingAttendee'], { unique: true })
@Index('check_in_by_session', ['sessionId', 'checkedInAt', 'id'])
@Index('check_in_by_day', ['day', 'status'])
@Index('check_in_by_checked_in_at', ['checkedInAt', 'id'])
export class CheckIn {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  sessionId: string;

  @Column(idColumn())
  eventId: string;

  /** Whose journal it is in. */
  @Column(idColumn())
  memberId: string;

  /** Who came: the member's own id. */
  @Column(codeColumn(40))
  attendeeKey: string;

  @Column(instantColumn())
  checkedInAt: Date;

  /** Business day of checkedInAt. */
  @Column(dayColumn())
  day: string;

  @Column(codeColumn(20))
  method: CheckInMethod;

  /** The epoch of the code that was shown; null where no code was used. */
  @Column(intColumn({ nullable: true }))
  codeEpoch: number | null;

  /** The contribution that it is in the journal. */
  @Column(idColumn())
  entryId: string;

  @Column(codeColumn(10))
  status: CheckInStatus;

  @Column(computedColumn(codeColumn(40), STANDING_ATTENDEE))
  standingAttendee: string | null;
}
