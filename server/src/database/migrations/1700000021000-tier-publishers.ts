import type { MigrationInterface, QueryRunner } from 'typeorm';
import { idColumn } from '../columns';
import { addColumn, addIndex } from './table';

/**
 * Who proposed a version of a tier, who put it into force and by which approval. Versions from before this learn it from
 * their approvals, and what waits for a decision learns which version its author had before their eyes.
 */
export class TierPublishers1700000021000 implements MigrationInterface {
  name = 'TierPublishers1700000021000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await addColumn(runner, 'tier_version', column, idColumn({ nullable: true }));
    await addIndex(runner, 'tier_version', { name: INDEX, columns: ['approval_id'], unique: true });
    const versions = (await runner.query('SELECT id, code, version FROM tier_version ORDER BY version DESC')) as Version[];
    await this.nameThePublishers(runner, versions);
    await this.baseWhatWaits(runner, versions);
  }

  /** What the house came with is a tier's first version, and each approval made one more: the newest is the last one's. */
  private async nameThePublishers(runner: QueryRunner, versions: readonly Version[]): Promise<void> {
    const approvals = (await runner.query(`
      SELECT id, subject_key, requested_by, decided_by FROM approval WHERE kind = 'tier_definition' AND state = 'approved'
      ORDER BY decided_at DESC, id DESC`)) as Approved[];
    for (const code of new Set(approvals.map(({ subject_key }) => subject_key))) {
      const became = versions.filter((version) => version.code === code);
      for (const [i, { id, requested_by, decided_by }] of approvals.filter(({ subject_key }) => subject_key === code).entries()) {
        await runner.query('UPDATE tier_version SET proposed_by = ?, activated_by = ?, approval_id = ? WHERE id = ?', [requested_by, decided_by, id, became[i]?.id ?? '']);
      }
    }
  }

  /** Ids begin with their moment: a version with a smaller one was there when somebody asked. */
  private async baseWhatWaits(runner: QueryRunner, versions: readonly Version[]): Promise<void> {
    const waiting = (await runner.query(`SELECT id, payload FROM approval WHERE kind = 'tier_definition' AND state = 'pending'`)) as Waiting[];
    for (const { id, payload } of waiting) {
      const said = JSON.parse(payload) as { code: string | null };
      const seen = versions.find((version) => version.code === said.code && version.id < id);
      await runner.query('UPDATE approval SET payload = ? WHERE id = ?', [JSON.stringify({ ...said, baseVersion: seen?.version ?? 0 }), id]);
    }
  }

  /** What waits goes on naming its version, which nobody read before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('tier_version', INDEX);
    for (const column of [...COLUMNS].reverse()) await runner.dropColumn('tier_version', column);
  }
}

const COLUMNS = ['proposed_by', 'activated_by', 'approval_id'];
const INDEX = 'tier_version_approval_id';

interface Version {
  id: string;
  code: string;
  version: number;
}

interface Approved {
  id: string;
  subject_key: string;
  requested_by: string;
  decided_by: string;
}

interface Waiting {
  id: string;
  payload: string;
}
