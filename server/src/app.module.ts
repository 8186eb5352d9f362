import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { Clock } from './common/clock';
import { CommonModule, type Surroundings } from './common/common.module';
import { Env } from './config/env';
import { FrontDoorModule } from './front-door/front-door.module';
import { logging } from './front-door/logging';
import { JobsModule } from './jobs/jobs.module';
import { SettingsModule } from './settings';
import { StaffModule } from './staff';
import { WechatModule } from './wechat';

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
        StaffModule,
        JobsModule,
        FrontDoorModule,
      ],
    };
  }
}
