// Run as a process of its own under some TZ (see cards-zones.spec.ts): issues what is due at a moment, tells every card.
import 'reflect-metadata';
import { ImpactCard } from '../src/cards/impact-card.entity';
import { IssuingService } from '../src/cards/issuing.service';
import { ManualClock } from '../src/common/clock';
import { Transactor } from '../src/common/transactor';
import { openDataSource } from '../src/database/data-source';

async function issue(url: string, now: string): Promise<void> {
  const dataSource = await openDataSource(url);
  try {
    const issuing = new IssuingService(new ManualClock(now), dataSource, new Transactor(dataSource));
    await issuing.issue('2025-12');
    await issuing.issueDue();
    const cards = await dataSource.getRepository(ImpactCard).find({ order: { month: 'ASC', memberId: 'ASC' } });
    process.stdout.write(JSON.stringify({ offset: new Date(now).getTimezoneOffset(), cards }));
  } finally {
    await dataSource.destroy();
  }
}

const [url = '', now = ''] = process.argv.slice(2);
issue(url, now).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
