import { Test } from '@nestjs/testing';
import { WechatClient, WechatModule } from './index';

it('gives the one client to whoever asks, with settings that were ready only at the start', async () => {
  const config = { appid: 'wx1', secret: 's', baseUrl: 'http://127.0.0.1:9', production: false };
  const app = await Test.createTestingModule({
    imports: [WechatModule.forRootAsync({ inject: [], useFactory: () => ({ config, now: Date.now }) })],
  }).compile();
  expect(app.get(WechatClient)).toBeInstanceOf(WechatClient);
});

it('stops the start when production is told to use plain http', async () => {
  const config = { appid: 'wx1', secret: 's', baseUrl: 'http://127.0.0.1:9', production: true };
  const starting = Test.createTestingModule({
    imports: [WechatModule.forRootAsync({ inject: [], useFactory: () => ({ config, now: Date.now }) })],
  }).compile();
  await expect(starting).rejects.toThrow('WX_API_BASE');
});
