import type { ChannelKind } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { boolColumn, codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../database/columns';

/** The story of one code's landing page, where it tells another one than the organisation's. */
export interface LandingStory {
  readonly storyTitle: string;
  readonly storyBody: string;
}

@Entity('join_code')
@Index('join_code_by_token', ['token'], { unique: true })
@Index('join_code_by_created_at', ['createdAt', 'id'])
export class JoinCode {
  @PrimaryColumn(idColumn())
  id: string;

  /** Ten base62 characters; two that differ in case are two codes. */
  @Column(codeColumn(10))
  token: string;

  @Column(codeColumn(20))
  channel: ChannelKind;

  @Column(textColumn(40))
  place: string;

  @Column(idColumn({ nullable: true }))
  eventId: string | null;

  /** The member who brings people with this code. */
  @Column(idColumn({ nullable: true }))
  inviterId: string | null;

  /** Its last day; null for a code that stays. */
  @Column(dayColumn({ nullable: true }))
  expiresOn: string | null;

  @Column(boolColumn())
  active: boolean;

  @Column(jsonColumn({ nullable: true }))
  landing: LandingStory | null;

  @Column(intColumn())
  joinedCount: number;

  @Column(idColumn())
  createdBy: string;

  @Column(instantColumn())
  createdAt: Date;
}
