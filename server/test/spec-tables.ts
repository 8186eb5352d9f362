import { Column, Entity, Index, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  bigintColumn,
  boolColumn,
  codeColumn,
  computedColumn,
  dayColumn,
  idColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  longTextColumn,
  monthColumn,
  textColumn,
} from '../src/database/columns';
import { createTable, dropTable } from '../src/database/migrations/table';

// Two tables for the specs about the database itself, so that they hold whatever the nouns look like.

@Entity('purse')
export class Purse {
  @PrimaryColumn(codeColumn(40))
  owner: string;

  @Column(intColumn({ default: 0 }))
  coins: number;
}

const OPEN_MEMBER = `CASE WHEN state = 'open' THEN member_id END`;

/** One column of every word in columns.ts, with and without defaults. */
@Entity('specimen')
@Index('specimen_openid', ['openid'], { unique: true })
@Index('specimen_month', ['month', 'day'])
@Index('specimen_open_member', ['openMember'], { unique: true })
export class Specimen {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(codeColumn(64))
  openid: string;

  @Column(codeColumn(20, { default: 'open' }))
  state: string;

  @Column(textColumn(20, { default: '' }))
  nickname: string;

  @Column(longTextColumn({ nullable: true }))
  story: string | null;

  @Column(instantColumn())
  occurredAt: Date;

  @Column(instantColumn({ nullable: true }))
  endedAt: Date | null;

  @Column(dayColumn())
  day: string;

  @Column(monthColumn())
  month: string;

  @Column(intColumn({ default: 0 }))
  times: number;

  @Column(bigintColumn({ default: 0 }))
  amountFen: number;

  @Column(boolColumn({ default: false }))
  isPublic: boolean;

  @Column(jsonColumn({ nullable: true }))
  details: object | null;

  @Column(computedColumn(idColumn(), OPEN_MEMBER))
  openMember: string | null;
}

export class SpecTables1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'purse', { owner: codeColumn(40), coins: intColumn({ default: 0 }) }, { primary: ['owner'] });
    await createTable(
      runner,
      'specimen',
      {
        id: idColumn(),
        member_id: idColumn(),
        openid: codeColumn(64),
        state: codeColumn(20, { default: 'open' }),
        nickname: textColumn(20, { default: '' }),
        story: longTextColumn({ nullable: true }),
        occurred_at: instantColumn(),
        ended_at: instantColumn({ nullable: true }),
        day: dayColumn(),
        month: monthColumn(),
        times: intColumn({ default: 0 }),
        amount_fen: bigintColumn({ default: 0 }),
        is_public: boolColumn({ default: false }),
        details: jsonColumn({ nullable: true }),
        open_member: computedColumn(idColumn(), OPEN_MEMBER),
      },
      {
        indexes: [
          { name: 'specimen_openid', columns: ['openid'], unique: true },
          { name: 'specimen_month', columns: ['month', 'day'] },
          { name: 'specimen_open_member', columns: ['open_member'], unique: true },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'specimen');
    await dropTable(runner, 'purse');
  }
}

export const specTables = { entities: [Purse, Specimen], migrations: [SpecTables1700000000001] };

type Given = Partial<Specimen> & Pick<Specimen, 'id' | 'memberId' | 'openid' | 'occurredAt' | 'day' | 'month'>;

let made = 0;

export function specimen(given: Partial<Specimen> = {}): Given {
  const id = `S${String((made += 1)).padStart(25, '0')}`;
  return { id, memberId: id, openid: `openid-${id}`, occurredAt: new Date('2026-11-22T06:30:00.123Z'), day: '2026-11-22', month: '2026-11', ...given };
}
