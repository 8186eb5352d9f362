// rebuild-runs.service.ts — the only writer of rebuild_run. Owns: a rebuild that was killed goes on where it was, and
// one member whose journal cannot be replayed keeps nobody else from being rebuilt.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Transactor } from '../common/transactor';
import { migrationName, migrations } from '../database/migrations';
import { NotReplayableError } from './fold';
import { RebuildRun } from './rebuild-run.entity';
import { RebuildService } from './rebuild.service';

/** Together they wait for one commit; each of them keeps whoever records for that member waiting as long. */
const MEMBERS_AT_ONCE = 20;
/** Who was done longer ago than this is done again: what was derived then, nobody remembers. */
const GOES_ON_FOR_MS = 24 * 3_600_000;

export interface RebuildOptions {
  /** Begins with the first member also where an earlier run has not come to its end. */
  readonly anew?: boolean;
  /** Hears of members once they are behind it, and of how many are, earlier tries included. */
  readonly onDone?: (memberIds: readonly string[], done: number) => void;
  /** Hears of a member who is left as they were, and of the entry that cannot be replayed. */
  readonly onSkipped?: (error: NotReplayableError) => void;
  readonly atOnce?: number;
}

@Injectable()
export class RebuildRunsService {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly rebuilding: RebuildService,
    private readonly transactor: Transactor,
  ) {}

  /** The run that did not come to its end, if the last one did not, and this program began it within a day. */
  async unfinished(): Promise<RebuildRun | null> {
    const [last] = await this.runs.find({ order: { id: 'DESC' }, take: 1 });
    if (!last || last.finishedAt || last.program !== this.program) return null;
    return this.clock.now().getTime() - last.startedAt.getTime() < GOES_ON_FOR_MS ? last : null;
  }

  /**
   * Rebuilds every member; answers how many it met, and how many of them it left as they were. How far it is stands in
   * the same transaction as the members' rows.
   */
  async run({ anew = false, onDone, onSkipped, atOnce = MEMBERS_AT_ONCE }: RebuildOptions = {}): Promise<Pick<RebuildRun, 'members' | 'skipped'>> {
    const run = (anew ? null : await this.unfinished()) ?? (await this.begin());
    let reached: Reached = run;
    for await (const memberIds of this.rebuilding.memberIds(run.lastMemberId, atOnce)) {
      reached = await this.rebuild(run.id, reached, memberIds, onSkipped);
      onDone?.(memberIds, reached.members);
    }
    await this.runs.update({ id: run.id, finishedAt: IsNull() }, { finishedAt: this.clock.now() });
    return { members: reached.members, skipped: reached.skipped };
  }

  /** All of them together, or one by one where that fails, so that only the one is left out who has to be. */
  private async rebuild(runId: string, from: Reached, memberIds: readonly string[], onSkipped: RebuildOptions['onSkipped']): Promise<Reached> {
    try {
      return await this.together(runId, from, memberIds);
    } catch (error) {
      if (!(error instanceof NotReplayableError)) throw error;
      if (memberIds.length === 1) return await this.skipped(runId, from, error, onSkipped);
    }
    let reached = from;
    for (const memberId of memberIds) reached = await this.rebuild(runId, reached, [memberId], onSkipped);
    return reached;
  }

  private async together(runId: string, from: Reached, memberIds: readonly string[]): Promise<Reached> {
    const reached = { ...after(from, memberIds), skipped: from.skipped };
    await this.transactor.run(async (tx) => {
      await this.rebuilding.members(tx, memberIds);
      await tx.getRepository(RebuildRun).update({ id: runId }, reached);
    });
    return reached;
  }

  private async skipped(runId: string, from: Reached, error: NotReplayableError, onSkipped: RebuildOptions['onSkipped']): Promise<Reached> {
    const reached = { ...after(from, [error.memberId]), skipped: from.skipped + 1 };
    await this.runs.update({ id: runId }, reached);
    onSkipped?.(error);
    return reached;
  }

  private async begin(): Promise<RebuildRun> {
    const startedAt = this.clock.now();
    const run: RebuildRun = { id: newId(startedAt), startedAt, lastMemberId: '', members: 0, skipped: 0, program: this.program, finishedAt: null };
    await this.transactor.run((tx) => tx.getRepository(RebuildRun).insert(run));
    return run;
  }

  private get program(): string | null {
    const last = migrations.at(-1);
    return last ? migrationName(last) : null;
  }

  private get runs() {
    return this.dataSource.getRepository(RebuildRun);
  }
}

/** How far a run is. */
type Reached = Pick<RebuildRun, 'lastMemberId' | 'members' | 'skipped'>;

const after = ({ lastMemberId, members }: Reached, memberIds: readonly string[]) => ({
  lastMemberId: memberIds.at(-1) ?? lastMemberId,
  members: members + memberIds.length,
});
