// Derives points, growth, measures, badges and tiers of every member anew from the journal, while the server runs.
// Killed at any moment, the next call goes on where it was. --check compares and leaves everything as it is.
// Whoever has an entry that cannot be replayed is named and left as they were, everyone else is done, and it ends with 1.
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { NotReplayableError, RebuildRunsService, RebuildService, type Difference } from '../journal';
import { NOT_RUN, runWithJournal } from './journal-tools';
import { REBUILD_COPY } from './rebuild.copy';

const SAY_EVERY_MS = 2_000;
const MEMBERS_A_PAGE = 500;

function wish(): { check: boolean; anew: boolean } | null {
  try {
    const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, anew: { type: 'boolean', default: false } } });
    return values.check && values.anew ? null : values;
  } catch {
    return null;
  }
}

/** Says now and then how far it is; `seconds` since the start. */
function sayer(line: (done: number, seconds: number) => string): { tell(done: number): void; seconds(): number } {
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 1000);
  let said = began;
  return {
    seconds,
    tell(done) {
      if (performance.now() - said < SAY_EVERY_MS) return;
      said = performance.now();
      console.log(line(done, seconds()));
    },
  };
}

async function rebuild(tools: INestApplicationContext, anew: boolean): Promise<number> {
  const runs = tools.get(RebuildRunsService, { strict: false });
  const earlier = anew ? null : await runs.unfinished();
  if (earlier && earlier.members > 0) console.log(REBUILD_COPY.resumed(earlier.members));
  const { tell, seconds } = sayer(REBUILD_COPY.progress);
  const { members, skipped } = await runs.run({
    anew,
    onDone: (_memberIds, count) => tell(count),
    onSkipped: (error) => console.log(REBUILD_COPY.skipped(error)),
  });
  console.log(skipped === 0 ? REBUILD_COPY.done(members, seconds()) : REBUILD_COPY.doneBut(members, skipped, seconds()));
  return skipped === 0 ? 0 : 1;
}

async function differencesOf(rebuilding: RebuildService, memberId: string): Promise<readonly Difference[] | NotReplayableError> {
  try {
    return await rebuilding.differences(memberId);
  } catch (error) {
    if (error instanceof NotReplayableError) return error;
    throw error;
  }
}

async function check(tools: INestApplicationContext): Promise<number> {
  const rebuilding = tools.get(RebuildService, { strict: false });
  const { tell } = sayer(REBUILD_COPY.checking);
  let [members, differing, broken] = [0, 0, 0];
  for await (const memberIds of rebuilding.memberIds('', MEMBERS_A_PAGE)) {
    for (const memberId of memberIds) {
      const differences = await differencesOf(rebuilding, memberId);
      members += 1;
      if (differences instanceof NotReplayableError) {
        broken += 1;
        console.log(REBUILD_COPY.notReplayable(differences));
      } else if (differences.length > 0) {
        differing += 1;
        console.log(REBUILD_COPY.differs(memberId, differences));
      }
      tell(members);
    }
  }
  console.log(REBUILD_COPY.checked(members, differing, broken));
  return differing + broken === 0 ? 0 : 1;
}

const wished = wish();
if (wished) {
  runWithJournal((tools) => (wished.check ? check(tools) : rebuild(tools, wished.anew)));
} else {
  console.error(REBUILD_COPY.usage);
  process.exitCode = NOT_RUN;
}
