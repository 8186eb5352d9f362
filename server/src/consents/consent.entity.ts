import type { ConsentPurpose } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { boolColumn, codeColumn, idColumn, instantColumn } from '../database/columns';

/** One thing that a member said about one purpose. Rows are only ever added; the latest of a purpose counts. */
@Entity('consent')
@Index('consent_by_purpose', ['memberId', 'purpose', 'id'])
export class Consent {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(codeColumn(20))
  purpose: ConsentPurpose;

  @Column(boolColumn())
  granted: boolean;

  /** Version of the words that the member had read. */
  @Column(codeColumn(20))
  documentVersion: string;

  @Column(instantColumn())
  at: Date;

  /** Where it was said: joining, profile, exit. */
  @Column(codeColumn(20))
  channel: string;
}
