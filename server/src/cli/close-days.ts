// Closes the business days that have begun and were not closed yet, as the server does by itself every ten minutes.
// Killed at any moment, the next call goes on where it was.
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { ClosingsService, type ClosingOptions } from '../closings';
import { CLOSE_DAYS_COPY } from './close-days.copy';
import { runAloneWithJournal } from './journal-tools';

const SAY_EVERY_MS = 2_000;

type OnPortion = NonNullable<ClosingOptions['onPortion']>;

/** Says every few seconds how far a stage is, and of each stage that had anything to do how long it took. */
function teller(): OnPortion {
  let stage = '';
  let [began, said] = [performance.now(), performance.now()];
  return (run) => {
    const name = `${run.day} ${run.stage}`;
    if (name !== stage) [stage, began] = [name, said];
    const now = performance.now();
    if (run.isLast && run.members > 0) console.log(CLOSE_DAYS_COPY.stage(run.day, run.stage, run.members, run.brought, ((now - began) / 1000).toFixed(1)));
    else if (!run.isLast && now - said >= SAY_EVERY_MS) console.log(CLOSE_DAYS_COPY.progress(run.day, run.stage, run.members, run.brought));
    if (run.isLast || now - said >= SAY_EVERY_MS) said = now;
  };
}

runAloneWithJournal(CLOSE_DAYS_COPY.usage, async (tools) => {
  const closings = tools.get(ClosingsService, { strict: false });
  const closed = await closings.closeDue({ onPortion: teller() });
  console.log(closed.length > 0 ? CLOSE_DAYS_COPY.closed(closed) : CLOSE_DAYS_COPY.nothing);
  const { leftOut, leftOutOn } = await closings.standing();
  if (leftOutOn !== null) console.log(CLOSE_DAYS_COPY.leftOut(leftOutOn, leftOut));
  return 0;
});
