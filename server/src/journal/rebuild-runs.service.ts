// rebuild-runs.service.ts — the only writer of rebuild_run. Owns: a rebuild that was killed goes on where it was.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Transactor } from '../common/transactor';
import { RebuildRun } from './rebuild-run.entity';
import { RebuildService } from './rebuild.service';

/** Together they wait for one commit; each of them keeps whoever records for that member waiting as long. */
const MEMBERS_AT_ONCE = 20;

export interface RebuildOptions {
  /** Begins with the first member also where an earlier run has not come to its end. */
  readonly anew?: boolean;
  /** Hears of members once they are done, and of how many this run has done, earlier tries included. */
  readonly onDone?: (memberIds: readonly string[], done: number) => void;
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

  /** The run that did not come to its end, if the last one did not. */
  async unfinished(): Promise<RebuildRun | null> {
    const [last] = await this.runs.find({ order: { id: 'DESC' }, take: 1 });
    return last?.finishedAt === null ? last : null;
  }

  /** Rebuilds every member; answers how many. How far it is stands in the same transaction as the members' rows. */
  async run({ anew = false, onDone, atOnce = MEMBERS_AT_ONCE }: RebuildOptions = {}): Promise<number> {
    const run = (anew ? null : await this.unfinished()) ?? (await this.begin());
    let done = run.members;
    for await (const memberIds of this.rebuilding.memberIds(run.lastMemberId, atOnce)) {
      const members = done + memberIds.length;
      await this.transactor.run(async (tx) => {
        await this.rebuilding.members(tx, memberIds);
        await tx.getRepository(RebuildRun).update({ id: run.id }, { lastMemberId: memberIds.at(-1), members });
      });
      done = members;
      onDone?.(memberIds, done);
    }
    await this.runs.update({ id: run.id, finishedAt: IsNull() }, { finishedAt: this.clock.now() });
    return done;
  }

  private async begin(): Promise<RebuildRun> {
    const startedAt = this.clock.now();
    const run: RebuildRun = { id: newId(startedAt), startedAt, lastMemberId: '', members: 0, finishedAt: null };
    await this.transactor.run((tx) => tx.getRepository(RebuildRun).insert(run));
    return run;
  }

  private get runs() {
    return this.dataSource.getRepository(RebuildRun);
  }
}
