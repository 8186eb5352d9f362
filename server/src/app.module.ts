import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { AdjustmentsModule } from './adjustments';
import { ApprovalsModule } from './approvals';
import { AuditModule } from './audit';
import { BadgeDeskModule } from './badge-desk';
import { BadgesModule } from './badges';
import { CardsModule } from './cards';
import { CheckInsModule } from './check-ins';
import { ClosingsModule } from './closings';
import { Clock } from './common/clock';
import { CommonModule, type Surroundings } from './common/common.module';
import { Env } from './config/env';
import { ConsentsModule } from './consents';
import { ContributionsModule } from './contributions';
import { DemoModule } from './demo';
import { DeskModule } from './desk';
import { recordingWithEffects } from './effects';
import { EventsModule } from './events';
import { FrontDoorModule } from './front-door/front-door.module';
import { logging } from './front-door/logging';
import { GrowthModule } from './growth';
import { HomeModule } from './home';
import { JobsModule } from './jobs/jobs.module';
import { JoiningModule } from './joining';
import { JournalModule } from './journal';
import { MeasuresModule } from './measures';
import { MembersModule } from './members';
import { MessagesModule } from './messages';
import { PointsModule } from './points';
import { PortraitsModule } from './portraits';
import { CircumstancesModule, RulebookCircumstances, RulebookModule } from './rulebook';
import { RulesModule } from './rules';
import { SettingsModule } from './settings';
import { StaffModule } from './staff';
import { StaffLinksModule } from './staff-links';
import { TierActsModule, TiersModule } from './tiers';
import { WechatModule } from './wechat';
import { WhatIfModule } from './what-if';

export interface AppOptions extends Surroundings {
  /** Where the log goes instead of standard output. */
  logTo?: DestinationStream;
}

@Module({})
export class AppModule {
  static in({ logTo, ...surroundings }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logging(surroundings.env, logTo)),
        CommonModule.in(surroundings),
        WechatModule.forRootAsync({
          inject: [Env, Clock],
          useFactory: ({ wxAppid: appid, wxSecret: secret, wxApiBase: baseUrl, production }: Env, clock: Clock) => ({
            config: { appid, secret, baseUrl, production },
            now: () => clock.now().getTime(),
          }),
        }),
        // The nouns, in their order.
        SettingsModule,
        AuditModule,
        StaffModule,
        ApprovalsModule,
        MembersModule,
        StaffLinksModule,
        ConsentsModule,
        MessagesModule,
        JournalModule,
        RulesModule,
        PointsModule,
        GrowthModule,
        MeasuresModule,
        BadgesModule,
        TiersModule,
        TierActsModule,
        ClosingsModule,
        RulebookModule,
        WhatIfModule,
        recordingWithEffects({ of: RulebookCircumstances, from: CircumstancesModule }),
        ContributionsModule,
        AdjustmentsModule,
        EventsModule,
        CheckInsModule,
        BadgeDeskModule,
        CardsModule,
        JoiningModule,
        PortraitsModule,
        DeskModule,
        HomeModule,
        ...(surroundings.env.demo ? [DemoModule] : []),
        JobsModule,
        FrontDoorModule,
      ],
    };
  }
}
