// Fills an empty database with a small organisation that never was: lived through the same services as real life, so its journal is true.
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { businessDay, businessMonth, monthStart } from '@tongxing/shared';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../../app.module';
import { ManualClock } from '../../../common/clock';
import type { Env } from '../../../config/env';
import { Simulator } from '../../../demo';
import { EventSession } from '../../../events/event-session.entity';
import { Event } from '../../../events/event.entity';
import { MemberCounter } from '../../../members/member-counter.entity';
import { StaffService } from '../../../staff';
import { StaffAccount } from '../../../staff/staff-account.entity';
import { openDataSource } from '../../data-source';
import { DemoOffice } from './demo-office';
import { ACCOUNTANT, DEMO_ADMIN, DESK, PLANNER } from './organisation.copy';
import { PEOPLE } from './people.copy';
import { openDoor, storyOf } from './story';

export interface DemoSurroundings {
  readonly env: Env;
  /** To look around with; what is written goes through a connection of its own. */
  readonly dataSource: DataSource;
  readonly now: Date;
}

/** 'seeded' now, found 'ready', or 'left alone' because the database holds somebody's own data. */
export type DemoState = 'seeded' | 'ready' | 'left alone';

/**
 * Makes the demonstration's data where the database is empty, takes up a seed that was broken off, and otherwise
 * only sees to it that some session is open, so that checking in can be tried. Needs migrations and reference seeds.
 */
export async function prepareDemo({ env, dataSource, now }: DemoSurroundings): Promise<DemoState> {
  const staff = dataSource.getRepository(StaffAccount);
  const isBegun = await staff.existsBy({ login: PLANNER.login });
  const isDone = await staff.existsBy({ login: DEMO_ADMIN.login });
  if (!isBegun && (isDone || !(await isEmpty(dataSource)))) return 'left alone';
  if (isDone && (await isAnyDoorOpen(dataSource, now))) return 'ready';
  await inOffice(env, now, async (office, clock, hiring) => {
    if (isDone) {
      await openDoor(office, now);
      return;
    }
    await live(office, clock, now);
    for (const account of [DESK, ACCOUNTANT]) if (!(await hiring.has(account.login))) await hiring.hire(account);
    await hiring.hire(DEMO_ADMIN);
  });
  return isDone ? 'ready' : 'seeded';
}

/** Gives the work a whole application on a clock that can be set, and closes it with its connection. */
async function inOffice(
  env: Env,
  now: Date,
  work: (office: DemoOffice, clock: ManualClock, staff: StaffService) => Promise<void>,
): Promise<void> {
  const clock = new ManualClock(now);
  const dataSource = await openDataSource(env.databaseUrl);
  const context = await NestFactory.createApplicationContext(AppModule.in({ env, dataSource, clock }), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const staff = context.get(StaffService, { strict: false });
    if (!(await staff.has(PLANNER.login))) await staff.hire(PLANNER);
    const planner = await dataSource.getRepository(StaffAccount).findOneByOrFail({ login: PLANNER.login });
    await work(new DemoOffice(context, clock, { staffId: planner.id, name: planner.name }), clock, staff);
  } finally {
    await context.close();
  }
}

/** Tells the simulator who is who, so that its list of people has names; a simulator that is not there is no loss. */
export async function introducePeople(env: Env): Promise<void> {
  const simulator = new Simulator(env);
  try {
    for (const { openid, nickname } of PEOPLE) await simulator.introduce(openid, nickname);
  } catch {
    new Logger('Demo').debug('No WeChat simulator answered');
  }
}

/** Acts in their order, on a clock that stands at each; what they promised is delivered before the next day begins. */
async function live(office: DemoOffice, clock: ManualClock, now: Date): Promise<void> {
  for (const { at, run } of storyOf(office, now)) {
    if (businessDay(at) !== businessDay(clock.now())) await office.settle();
    await turnMonth(office, clock, at);
    clock.set(at);
    await run();
  }
  await office.settle();
  await turnMonth(office, clock, now);
  clock.set(now);
}

/** On the 1st everyone gets the card of the month that is over. */
async function turnMonth(office: DemoOffice, clock: ManualClock, next: Date): Promise<void> {
  if (businessMonth(next) <= businessMonth(clock.now())) return;
  clock.set(monthStart(businessMonth(next)));
  await office.issueCards();
}

async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const { lastNo } = await dataSource.getRepository(MemberCounter).findOneByOrFail({ name: 'member' });
  return lastNo === 0 && !(await dataSource.getRepository(StaffAccount).existsBy({}));
}

async function isAnyDoorOpen(dataSource: DataSource, now: Date): Promise<boolean> {
  const open = dataSource
    .getRepository(EventSession)
    .createQueryBuilder('session')
    .innerJoin(Event, 'event', 'event.id = session.eventId AND event.cancelledAt IS NULL')
    .where('session.closesAt >= :now AND session.opensAt <= :now', { now });
  return open.getExists();
}
