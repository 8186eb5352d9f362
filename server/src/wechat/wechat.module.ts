import type { DynamicModule, InjectionToken, ModuleMetadata } from '@nestjs/common';
import { Logger, Module } from '@nestjs/common';
import { WechatClient } from './wechat.client';
import type { WechatConfig } from './wechat.config';

export interface WechatSettings {
  config: WechatConfig;
  /** Milliseconds since the epoch; the application's clock, so that tests can move it. */
  now: () => number;
}

export interface WechatModuleOptions extends Pick<ModuleMetadata, 'imports'> {
  inject: InjectionToken[];
  /** Called with what `inject` names, in that order; no type can follow that, so any arguments are allowed. */
  useFactory: (...injected: never[]) => WechatSettings;
}

@Module({})
export class WechatModule {
  /** Settled when the application starts, not when this file is imported. Available to every noun. */
  static forRootAsync({ imports = [], inject, useFactory }: WechatModuleOptions): DynamicModule {
    const logger = new Logger('WeChat');
    return {
      module: WechatModule,
      global: true,
      imports,
      providers: [
        {
          provide: WechatClient,
          inject,
          useFactory: (...injected: unknown[]) => {
            const { config, now } = useFactory(...(injected as never[]));
            return new WechatClient(config, { now, warn: (line) => logger.warn(line) });
          },
        },
      ],
      exports: [WechatClient],
    };
  }
}
