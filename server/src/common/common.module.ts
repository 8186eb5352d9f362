// What every noun may inject. Global, so that a noun's module names only the nouns it needs.
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Env } from '../config/env';
import { AccessCheck } from './access-check';
import { AccessGuard } from './access.guard';
import { Clock } from './clock';
import { FieldCipher } from './crypto/field-cipher';
import { KeyRing } from './crypto/key-ring';
import { DomainErrorFilter } from './domain-error.filter';
import { Idempotency } from './idempotency';
import { Outbox, OutboxHandlers } from './outbox';
import { RateLimitGuard } from './rate-limit';
import { RateLimiter } from './rate-limiter';
import { requestChecks } from './request-checks';
import { Transactor } from './transactor';

/** What the process is given from outside: settings, a database that is open, and the time. */
export interface Surroundings {
  env: Env;
  dataSource: DataSource;
  clock: Clock;
}

@Global()
@Module({})
export class CommonModule {
  static in({ env, dataSource, clock }: Surroundings): DynamicModule {
    const shared = [
      { provide: Env, useValue: env },
      { provide: Clock, useValue: clock },
      { provide: KeyRing, useFactory: () => new KeyRing(env.appKey) },
      Transactor,
      FieldCipher,
      Idempotency,
      Outbox,
      OutboxHandlers,
      RateLimiter,
      AccessCheck,
    ];
    return {
      module: CommonModule,
      imports: [
        DiscoveryModule,
        // The data source is open already: its tables had to be there before anything asks for them. Closing the app closes it.
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
      ],
      providers: [
        ...shared,
        { provide: APP_FILTER, useClass: DomainErrorFilter },
        { provide: APP_PIPE, useFactory: requestChecks },
        // In this order: who calls is known before calls are counted.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
      ],
      exports: shared,
    };
  }
}
