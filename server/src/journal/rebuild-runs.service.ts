// rebuild-runs.service.ts — the only writer of rebuild_run. Owns: a rebuild that was killed goes on where it was.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Transactor } from '../common/transactor';
import { RebuildRun } from './rebuild-run.entity';
import { RebuildService } from './rebuild.service';

export interface RebuildOptions {
  /** Begins with the first member also where an earlier run has not come to its end. */
  readonly anew?: boolean;
  /** Hears of each member once it is done, and of how many this run has done, earlier tries included. */
  readonly onMember?: (memberId: string, done: number) => void;
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

  /** Rebuilds every member; answers how many. How far it is stands in the same transaction as the member's rows. */
  async run({ anew = false, onMember }: RebuildOptions = {}): Promise<number> {
    const run = (anew ? null : await this.unfinished()) ?? (await this.begin());
    let done = run.members;
    for await (const memberId of this.rebuilding.memberIds(run.lastMemberId)) {
      await this.transactor.run(async (tx) => {
        await this.rebuilding.member(tx, memberId);
        await tx.getRepository(RebuildRun).update({ id: run.id }, { lastMemberId: memberId, members: done + 1 });
      });
      done += 1;
      onMember?.(memberId, done);
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
