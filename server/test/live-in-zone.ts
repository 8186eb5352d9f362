// Run as a process of its own under some TZ (src/cards/zones.spec.ts) on a fresh database: records deeds, issues what is
// due at a moment, and tells of the journal, of every card and of what members see of them. Ids go by their first mention.
import 'reflect-metadata';
import { JournalEntry } from '../src/journal/journal-entry.entity';
import { ManualClock } from '../src/common/clock';
import { Transactor } from '../src/common/transactor';
import { openDataSource } from '../src/database/data-source';
import { createCards } from './factories/cards';
import { checkIn } from './factories/journal';
import type { TestDatabase } from './create-test-database';

export interface ToldInZone {
  /** What the zone makes of the moment, in minutes: shows that the process really was there. */
  offset: number;
  entries: { day: string; month: string; recordedDay: string }[];
  cards: { month: string; facts: { times: number }[] }[];
  views: { card: { month: string; petals: unknown[] } }[];
}

const JOINED_ON = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'];
/** Around every border that some clock in the world could take for the month's. */
const DEEDS_AT = ['2025-12-31T15:59:00Z', '2025-12-31T16:30:00Z', '2026-01-31T16:30:00Z', '2026-02-01T04:00:00Z', '2026-02-28T15:59:59Z'];
/** What is put down a few minutes later may be put down on another day. */
const RECORDED_AFTER_MS = 5 * 60_000;

async function live(url: string, now: Date): Promise<ToldInZone> {
  const dataSource = await openDataSource(url);
  try {
    const clock = new ManualClock(DEEDS_AT[0]!);
    const office = await createCards({ dataSource, clock, transactor: new Transactor(dataSource) } as TestDatabase);
    const memberIds: string[] = [];
    for (const joinedOn of JOINED_ON) memberIds.push((await office.join(joinedOn)).id);
    for (const at of DEEDS_AT.map((text) => new Date(text))) {
      clock.set(new Date(at.getTime() + RECORDED_AFTER_MS));
      for (const memberId of memberIds) await office.record(checkIn(memberId, at));
    }
    clock.set(now);
    await office.issuing.issue('2025-12');
    await office.issuing.issueDue();
    const entries = await dataSource.getRepository(JournalEntry).find({ order: { memberId: 'ASC', seq: 'ASC' } });
    const cards = await office.all();
    const views = [];
    for (const { memberId, month } of cards) {
      views.push({ card: await office.cards.card(memberId, month), figure: await office.cards.figureEntries(memberId, month, 'check_ins', { limit: 20 }).catch(() => null) });
    }
    for (const memberId of memberIds) views.push(await office.cards.list(memberId, { limit: 20 }));
    return { offset: now.getTimezoneOffset(), entries, cards, views } as unknown as ToldInZone;
  } finally {
    await dataSource.destroy();
  }
}

/** Ids are made by chance; who is meant stays comparable. */
function byFirstMention(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/\b0[0-9A-HJKMNP-TV-Z]{25}\b/g, (id) => {
    const name = names.get(id) ?? `id-${names.size + 1}`;
    names.set(id, name);
    return name;
  });
}

const [url = '', now = ''] = process.argv.slice(2);
live(url, new Date(now)).then(
  (told) => process.stdout.write(byFirstMention(JSON.stringify(told))),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
