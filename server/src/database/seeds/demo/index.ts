// Fills an empty database with a small organisation that never was: lived through the same services as real life, so its journal is true.
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { businessDay } from '@tongxing/shared';
import type { DataSource } from 'typeorm';
import { AppModule } from '../../../app.module';
import { ManualClock } from '../../../common/clock';
import { newToken } from '../../../common/ids';
import type { Env } from '../../../config/env';
import { Simulator } from '../../../demo';
import { isDoorOpen } from '../../../events';
import { MemberCounter } from '../../../members/member-counter.entity';
import { StaffService } from '../../../staff';
import { StaffAccount } from '../../../staff/staff-account.entity';
import { openDataSource } from '../../data-source';
import { DemoOffice } from './demo-office';
import { DEMO_ADMIN, DESK, PLANNER } from './organisation.copy';
import { PEOPLE } from './people.copy';
import { openDoor, storyOf } from './story';

export interface DemoSurroundings {
  readonly env: Env;
  readonly now: Date;
}

/** 'seeded' now, found 'ready', or 'left alone' because the database holds somebody's own data. */
export type DemoState = 'seeded' | 'ready' | 'left alone';

/**
 * Makes the demonstration's data where the database is empty, takes up a seed that was broken off, and otherwise
 * only sees to it that some session is open, so that checking in can be tried. Needs migrations and reference seeds.
 */
export async function prepareDemo({ env, now }: DemoSurroundings): Promise<DemoState> {
  const clock = new ManualClock(now);
  // A connection of its own, because closing the context closes it.
  const dataSource = await openDataSource(env.databaseUrl);
  const context = await NestFactory.createApplicationContext(AppModule.in({ env, dataSource, clock }), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    const staff = context.get(StaffService, { strict: false });
    const isDone = await staff.has(DEMO_ADMIN.login);
    const isBegun = await staff.has(PLANNER.login);
    if (!isBegun && (isDone || !(await isEmpty(dataSource)))) return 'left alone';
    if (!isBegun) await staff.hire({ ...PLANNER, password: newToken() });
    const planner = await dataSource.getRepository(StaffAccount).findOneByOrFail({ login: PLANNER.login });
    const office = new DemoOffice(context, clock, planner.id);
    if (isDone) {
      const sessions = await office.sessionsOn(businessDay(now));
      if (!sessions.some((session) => isDoorOpen(session, now))) await openDoor(office, now);
      return 'ready';
    }
    await live(office, clock, now);
    if (!(await staff.has(DESK.login))) await staff.hire(DESK);
    await staff.hire(DEMO_ADMIN);
    return 'seeded';
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
    clock.set(at);
    await run();
  }
  await office.settle();
  clock.set(now);
}

async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const { lastNo } = await dataSource.getRepository(MemberCounter).findOneByOrFail({ name: 'member' });
  return lastNo === 0 && !(await dataSource.getRepository(StaffAccount).existsBy({}));
}
