// Issues the cards of a month. Killed at any moment, the next call goes on where it was. It takes the work over from
// whoever holds it: a person who calls this does not want to wait for the lease of a run that was killed.
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { addMonths, businessMonth, isDay } from '@tongxing/shared';
import { CorrectionsService, IssuingService } from '../cards';
import { Clock } from '../common/clock';
import { CARDS_COPY } from './cards.copy';
import { NOT_RUN, runWithJournal } from './journal-tools';

const SAY_EVERY_MS = 2_000;
const NOT_DONE = 1;

interface Wish {
  readonly month: string | null;
  readonly anew: boolean;
  readonly corrections: boolean;
}

function wish(): Wish | null {
  try {
    const { values } = parseArgs({
      options: { month: { type: 'string' }, anew: { type: 'boolean', default: false }, corrections: { type: 'boolean', default: false } },
    });
    const { month = null, anew, corrections } = values;
    return month === null || isDay(`${month}-01`) ? { month, anew, corrections } : null;
  } catch {
    return null;
  }
}

async function issue(tools: INestApplicationContext, month: string, anew: boolean): Promise<number> {
  console.log(CARDS_COPY.began(month));
  const began = performance.now();
  let said = began;
  const issued = await tools.get(IssuingService, { strict: false }).issue(month, {
    anew,
    takeOver: true,
    onRange: (lastNo, ofNo, cards) => {
      if (performance.now() - said < SAY_EVERY_MS) return;
      said = performance.now();
      console.log(CARDS_COPY.progress(lastNo, ofNo, cards, Math.round(cards / ((said - began) / 1000))));
    },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (issued.state === 'finished') console.log(CARDS_COPY.finished(month, issued.cards, issued.resumedAfter, seconds));
  else if (issued.state === 'finished before') console.log(CARDS_COPY.finishedBefore(month));
  else console.log(CARDS_COPY.takenOver(month, issued.cards));
  return issued.state === 'finished' || issued.state === 'finished before' ? 0 : NOT_DONE;
}

async function run(tools: INestApplicationContext, { month: wished, anew, corrections }: Wish): Promise<number> {
  if (corrections) {
    const { corrected, supplied, leftOut } = await tools.get(CorrectionsService, { strict: false }).sweep();
    console.log(CARDS_COPY.corrected(corrected, supplied));
    if (leftOut === 0) return 0;
    console.error(CARDS_COPY.leftOut(leftOut));
    return NOT_DONE;
  }
  const thisMonth = businessMonth(tools.get(Clock).now());
  const month = wished ?? addMonths(thisMonth, -1);
  if (month < thisMonth) return issue(tools, month, anew);
  console.error(CARDS_COPY.notOver(month));
  return NOT_RUN;
}

const wished = wish();
if (wished) {
  runWithJournal((tools) => run(tools, wished));
} else {
  console.error(CARDS_COPY.usage);
  process.exitCode = NOT_RUN;
}
