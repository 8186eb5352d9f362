// The whole server on a database of its own, asked over real HTTP.
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { DataSource } from 'typeorm';
import type { ManualClock } from '../src/common/clock';
import { Transactor } from '../src/common/transactor';
import { Env, parseEnv } from '../src/config/env';
import { createServer } from '../src/create-server';
import { prepareDatabase } from '../src/database/prepare';
import type { PageFolders } from '../src/front-door/pages';
import { OutboxRelay } from '../src/jobs/outbox-relay';
import { createTestDatabase, type TestEngine } from './create-test-database';
import { Http } from './http';
import { startWechatSimulator, type WechatSimulator } from './wechat-simulator';

export const TEST_APP_KEY = 'WYMOvDpBhBEFZr8aKQ0IRz39y9SSzkmLFM0aXi-i5EE';

const FIXTURE_PAGES: PageFolders = {
  member: join(__dirname, 'fixtures/pages/member'),
  staff: join(__dirname, 'fixtures/pages/staff'),
};

export interface TestAppOptions {
  engine?: TestEngine;
  now?: Date | string;
  demo?: boolean;
  /** Environment variables besides those of a test. */
  env?: Record<string, string>;
  /** Starts the WeChat simulator and points the server at it. */
  wechat?: boolean;
  /** Built pages to serve; two one-line ones unless told otherwise, so that no test hangs on what happens to be built. */
  pages?: PageFolders;
  logTo?: DestinationStream;
}

export interface Route {
  method: string;
  path: string;
}

export interface TestApp {
  app: NestFastifyApplication;
  env: Env;
  /** Nobody in particular: no cookie, no token. `http.as(…)` makes someone of it. */
  http: Http;
  url: string;
  /** Every route of the running server, those of pages and plugins included. */
  routes: readonly Route[];
  dataSource: DataSource;
  transactor: Transactor;
  clock: ManualClock;
  wechat: WechatSimulator;
  /** Delivers what the outbox promised; the relay does not run by itself in tests. */
  drainOutbox(): Promise<number>;
  close(): Promise<void>;
}

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase({ engine: options.engine, now: options.now });
  const simulator = options.wechat ? await startWechatSimulator() : null;
  const closers = [() => database.close(), async () => simulator?.stop()];
  try {
    const env = parseEnv({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      APP_KEY: TEST_APP_KEY,
      DEMO: options.demo ? 'on' : 'off',
      WX_APPID: 'wx0000000000000001',
      WX_SECRET: '0123456789abcdef0123456789abcdef',
      // Port 9 answers nobody: a spec that reaches WeChat says so by `wechat: true`.
      WX_API_BASE: simulator?.url ?? 'http://127.0.0.1:9',
      ...options.env,
    });
    const { dataSource, clock, transactor } = database;
    await prepareDatabase(dataSource, clock);
    const routes: Route[] = [];
    const { pages = FIXTURE_PAGES, logTo } = options;
    const app = await createServer({ env, dataSource, clock, pages, logTo, onRoute: (route) => routes.push(route) });
    closers.unshift(() => app.close());
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    return {
      app,
      env,
      url,
      http: new Http(url),
      routes,
      dataSource,
      transactor,
      clock,
      get wechat() {
        if (!simulator) throw new Error('This test app was made without `wechat: true`');
        return simulator;
      },
      drainOutbox: () => app.get(OutboxRelay, { strict: false }).drain(),
      close: () => closeAll(closers),
    };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers) await close();
}
