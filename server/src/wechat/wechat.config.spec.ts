import { addressOf } from './wechat.config';

const config = (baseUrl: string, production: boolean) => ({
  appid: 'wx0000000000000001',
  secret: 'never-shown',
  baseUrl,
  production,
});

it('goes to https in production, and to the simulator elsewhere', () => {
  expect(addressOf(config('https://api.weixin.qq.com/', true))).toEqual({
    base: 'https://api.weixin.qq.com',
    secretBase: 'https://api.weixin.qq.com',
    sendsToken: true,
  });
  expect(addressOf(config('http://127.0.0.1:3001', false)).base).toBe('http://127.0.0.1:3001');
});

it('sends no token to the open API of a cloud container, and the secret only over https', () => {
  expect(addressOf(config('http://api.weixin.qq.com', true))).toEqual({
    base: 'http://api.weixin.qq.com',
    secretBase: 'https://api.weixin.qq.com',
    sendsToken: false,
  });
});

it.each([
  'http://127.0.0.1:3001',
  'http://api.weixin.qq.com/',
  'http://api.weixin.qq.com:80',
  'http://API.weixin.qq.com',
  'http://api.weixin.qq.com.example.org',
  'https://user:word@api.weixin.qq.com',
  'https://api.weixin.qq.com?x=1',
  'ftp://api.weixin.qq.com',
  'api.weixin.qq.com',
  '',
])('refuses %j in production, without telling the secret', (baseUrl) => {
  expect(() => addressOf(config(baseUrl, true))).toThrow(/^WX_API_BASE must be https/);
});
