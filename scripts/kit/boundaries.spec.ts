import { importsOf, violationsIn } from './boundaries';

const violations = (file: string, text: string): string[] => violationsIn([{ file, text }]);

describe('an import that crosses a boundary is named', () => {
  it.each([
    ['a noun to the right', 'server/src/points/points.service.ts', "import { EventsService } from '../events';"],
    ['behind a door', 'server/src/events/events.service.ts', "import { Member } from '../members/member.entity';"],
    ['a noun from below', 'server/src/common/clock.ts', "import { MembersService } from '../members';"],
    ['a roof from a noun', 'server/src/points/points.service.ts', "import { relay } from '../jobs/outbox-relay';"],
    ['a noun without a place in the order', 'server/src/lotteries/lotteries.service.ts', "import { Tx } from '../common/transactor';"],
    ['a framework in a rule', 'server/src/points/points.rule.ts', "import { Injectable } from '@nestjs/common';"],
    ['a service in a rule', 'server/src/points/points.rule.ts', "import { PointsService } from './points.service';"],
    ['a service in a step', 'server/src/points/points.step.ts', "import { PointsService } from './points.service';"],
    ['a framework behind the pure door', 'server/src/points/pure.ts', "export { Injectable } from '@nestjs/common';"],
    ['an effect behind the pure door', 'server/src/points/pure.ts', "export { PointsEffect } from './points.effect';"],
    ['an index in a step', 'server/src/points/points.step.ts', "import { countedOf } from '../journal';"],
    ['the pure door of a noun to the right', 'server/src/points/points.step.ts', "import { stepTiers } from '../tiers/pure';"],
    ['scripts from the server', 'server/src/main.ts', "import { startSimulator } from '../../scripts/wechat-simulator';"],
    ['the server from a client', 'miniapp/src/app.tsx', "import type { MeView } from '@tongxing/server';"],
    ['another package by a path', 'miniapp/src/ui/flower/flower.tsx', "import { x } from '../../../../shared/src/flower/flower';"],
    ['a dependency of shared', 'shared/src/kit/calendar.ts', "import dayjs from 'dayjs';"],
    ['a feature from a feature', 'miniapp/src/features/points/points.api.ts', "import { x } from '@/features/badges/badges.api';"],
    ['a feature from a feature, by a path', 'server/admin/src/features/points/ledger.tsx', "export { x } from '../members/member-row';"],
    ['Taro outside platform', 'miniapp/src/features/points/points.api.ts', "import Taro from '@tarojs/taro';"],
    ['a page from a feature', 'miniapp/src/features/home/use-home.ts', "import { x } from '@/pages/home/parts';"],
    ['a feature from ui', 'miniapp/src/ui/avatar/avatar.tsx', "import { x } from '../../features/members/members.copy';"],
    ['ui from platform', 'miniapp/src/platform/request.ts', "import { toast } from '@/ui/toast';"],
    ['a dynamic import', 'server/src/points/points.service.ts', "const later = import('../events');"],
    ['a require', 'server/src/points/points.service.ts', "const later = require('../events');"],
  ])('%s', (_, file, text) => {
    expect(violations(file, text)).toHaveLength(1);
  });
});

describe('an import within the boundaries passes', () => {
  it.each([
    ['server/src/points/points.service.ts', "import { JournalService } from '../journal';"],
    ['server/src/points/points.service.ts', "import { Tx } from '../common/transactor';"],
    ['server/src/points/points.rule.ts', "import type { PointsLot } from './points-lot.entity';"],
    ['server/src/points/points.rule.ts', "import { DomainError } from '../common/domain-error'; import { x } from './lot.rule';"],
    ['server/src/points/points.rule.ts', "import type { Tx } from '../common/transactor'; import { businessDay } from '@tongxing/shared';"],
    ['server/src/points/points.step.ts', "import { countedOf } from '../journal/pure'; import { x } from './points.rule';"],
    ['server/src/points/pure.ts', "export { stepPoints } from './points.step'; export { price } from './earning-rule';"],
    ['server/src/database/entities.ts', "import { Member } from '../members/member.entity';"],
    ['server/src/jobs/nightly.ts', "import { PointsService } from '../points';"],
    ['server/src/app.module.ts', "import { PointsModule } from './points/points.module';"],
    ['server/src/points/points.service.spec.ts', "import fc from 'fast-check'; import { x } from '../../test/create-test-database';"],
    ['miniapp/src/platform/request.ts', "import Taro from '@tarojs/taro';"],
    ['miniapp/src/pages/me/index.tsx', "import { View } from '@tarojs/components'; import { x } from '@/features/members/members.api';"],
    ['shared/src/kit/calendar.spec.ts', "import fc from 'fast-check';"],
  ])('%s: %s', (file, text) => {
    expect(violations(file, text)).toEqual([]);
  });
});

it('sees every way to import, and tells types apart', () => {
  const text = "import a from 'a'; import type b from 'b'; export * from 'c'; export type { d } from 'd'; import('e'); require('f');";
  expect(importsOf(text)).toEqual([
    { specifier: 'a', isTypeOnly: false },
    { specifier: 'b', isTypeOnly: true },
    { specifier: 'c', isTypeOnly: false },
    { specifier: 'd', isTypeOnly: true },
    { specifier: 'e', isTypeOnly: false },
    { specifier: 'f', isTypeOnly: false },
  ]);
});
