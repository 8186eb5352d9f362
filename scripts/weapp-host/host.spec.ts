import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { launchHost, type HostOptions, type WeappHost } from './index';
import { compileTemplates } from './templates';

const dist = path.join(__dirname, 'fixture');
let host: WeappHost;
const launch = async (options: Partial<HostOptions> = {}) => {
  host = await launchHost({ dist, patience: 500, ...options });
  return host;
};
const seen = () => (host as unknown as { app: { seen: unknown[] } }).app.seen;

afterEach(() => host.close());

describe('opening', () => {
  it('gives the launch options to the app and the query, as it is written, to the page', async () => {
    await launch({ launch: { path: 'more/detail/index', query: { id: 'k%3D1' }, scene: 1047 } });
    expect(await host.text()).toContain('详情 k%3D1 k=1');
    expect(seen()).toContainEqual(['launch', 1047, { id: 'k%3D1' }]);
    expect(seen()).toContainEqual(['show', 1047, { id: 'k%3D1' }]);
  });

  it('comes back from the background with a new entrance', async () => {
    await launch();
    await host.hide();
    await host.show({ path: 'more/detail/index', query: { id: 'late' }, scene: 1011 });
    expect(await host.text()).toContain('详情 late');
    expect(seen().at(-2)).toEqual(['show', 1011, { id: 'late' }]);
  });

  it('has no window, document, process, fetch or Intl, not even through a module', async () => {
    await launch({ launch: { path: 'pages/list/index' } });
    expect(await host.text(/undefined/)).toContain(Array(6).fill('undefined').join(' '));
  });

  it('refuses a folder without a built mini-program, and a page that does not exist', async () => {
    await expect(launchHost({ dist: __dirname })).rejects.toThrow('app.json is missing');
    await expect(launchHost({ dist, launch: { path: 'pages/none' } })).rejects.toThrow('Page pages/none is not found');
  });
});

describe('the page', () => {
  beforeEach(() => launch());

  it('draws data, lists, imported templates and wxs, and leaves an undefined attribute out', async () => {
    expect(await host.text()).toContain('你好！\n甲\n乙');
    expect((await host.find('.title')).hasAttribute('title')).toBe(false);
  });

  it('runs load, show and ready in this order', async () => {
    expect(await host.text('[ready]')).toContain('[load {}][show][ready]');
  });

  it('hands a tap over with id and dataset, and understands paths like rows.[1].name', async () => {
    await host.tap('甲');
    expect(await host.text()).toContain('甲\n甲a');
    expect(host.setDataLog.at(-1)).toEqual({ route: 'pages/home/index', paths: ['rows.[1].name'], bytes: 24 });
  });

  it('bubbles a tap, and stops it where it is caught', async () => {
    await host.tap('外面');
    await host.tap('里面');
    expect(await host.text()).toMatch(/\[ready\]\[outer\]\[inner\]$/);
  });

  it('types into a field no more than it takes, and submits the form through its button', async () => {
    await expect(host.tap('保存')).rejects.toThrow('is disabled');
    await host.input('#name', '山海同行志愿');
    await host.tap('switch');
    await host.tap('保存');
    expect(await host.text()).toContain('[agreed true][save {"name":"山海同行","agree":true}]');
  });

  it('runs a custom component and hears what it says', async () => {
    await host.tap('徽章：0');
    expect(await host.text('徽章：1')).toContain('[pressed 1]');
  });

  it('is pulled down only where it allows it', async () => {
    await host.pullDown();
    expect(await host.text()).toContain('又见面了！');
    await host.switchTab('清单');
    await expect(host.pullDown()).rejects.toThrow('cannot be pulled down');
  });

  it('is shared only where it offers it', async () => {
    expect(await host.share()).toEqual({ title: '来看看', path: 'more/detail/index?id=shared&from=menu' });
    await host.switchTab('清单');
    await expect(host.share()).rejects.toThrow('cannot be shared');
  });
});

describe('going from page to page', () => {
  beforeEach(() => launch());

  it('loads a subpackage on first entry only, and goes back', async () => {
    expect(seen()).not.toContainEqual(['more', 'loaded']);
    await host.tap('去看看');
    expect(await host.text('pages/home/index > more/detail/index')).toContain('%E7%94%B2 甲');
    expect(host.page.title).toBe('详情');
    await host.tap('返回');
    await host.at('pages/home/index');
    expect(await host.text()).toContain('[hide][show]');
    await host.tap('去看看');
    expect(seen().filter((one) => JSON.stringify(one) === '["more","loaded"]')).toHaveLength(1);
  });

  it('keeps tabs alive and drops the pages above them', async () => {
    await host.tap('去看看');
    await host.switchTab('清单');
    await host.switchTab('首页');
    expect(host.routes).toEqual(['pages/home/index']);
    expect(await host.text()).toContain('[load {}]');
    await host.reLaunch('/pages/home/index');
    expect((await host.text('[ready]')).match(/\[show\]/g)).toHaveLength(1);
  });

  it('refuses what WeChat refuses', async () => {
    await expect(host.navigateTo('/pages/list/index')).rejects.toThrow('can not navigateTo a tabbar page');
    await expect(host.navigateTo('/pages/none/index')).rejects.toThrow('is not found');
    await expect(host.navigateBack()).rejects.toThrow('cannot navigate back at first page');
    for (let depth = 1; depth < 10; depth += 1) await host.navigateTo('/more/detail/index?id=1');
    await expect(host.navigateTo('/more/detail/index?id=1')).rejects.toThrow('webview count limit exceed');
  });
});

describe('the phone around it', () => {
  let server: Server;
  let apiBase: string;
  const heard: { url?: string; authorization?: string; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        heard.push({ url: request.url, authorization: request.headers.authorization, body });
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ heard: '听到了' }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => launch({ apiBase, launch: { path: 'pages/list/index' } }));

  it('sends requests to the server that stands in for the built address, and fails them when offline', async () => {
    await host.tap('问服务器');
    await host.text('201 听到了 true');
    expect(heard).toContainEqual({ url: '/hello', authorization: 'Bearer x', body: '{"who":"甲"}' });
    await host.setNetwork('none');
    await host.tap('问服务器');
    await host.text('request:fail internet disconnected');
    expect(host.requests.map(({ status }) => status)).toEqual([201, undefined]);
  });

  it('loses an answer that the server has given, and notes what was asked', async () => {
    host.loseAnswer('/hello');
    const before = heard.length;
    await host.tap('问服务器');
    await host.text('request:fail timeout');
    expect(heard).toHaveLength(before + 1);
    await host.tap('问服务器');
    await host.text('201 听到了 true');
    expect(host.requests.map(({ headers, status }) => [headers.authorization, status])).toEqual([['Bearer x', undefined], ['Bearer x', 201]]);
  });

  it('scans what the test queued', async () => {
    host.queueScan('https://example.test/c/abc');
    await host.tap('扫码');
    await host.text('https://example.test/c/abc');
    host.queueScan('cancel');
    await host.tap('扫码');
    await host.text('scanCode:fail cancel');
  });

  it('asks in a dialog and waits for the answer', async () => {
    await host.tap('确认');
    expect((await host.answerDialog('confirm')).title).toBe('确定吗');
    await host.text('好');
  });

  it('remembers across launches on the same phone, and not on another', async () => {
    await host.tap('记住');
    const { storage } = host;
    host.close();
    await launch({ storage, launch: { path: 'pages/list/index' } });
    await host.text('记得你');
    host.close();
    await launch({ launch: { path: 'pages/list/index' } });
    expect(await host.text()).not.toContain('记得你');
  });

  it('names an API that it does not simulate, and fails the next wait', async () => {
    await host.tap('没有的能力');
    await expect(host.text('x')).rejects.toThrow('wx.openBluetoothAdapter is not simulated');
  });

  it('lets what the mini-program throws fail the test', async () => {
    await host.tap('出错');
    await expect(host.text('x')).rejects.toThrow('坏了');
  });

  it('says where it is and what it reads when a wait is in vain', async () => {
    await expect(host.text('不会有的字')).rejects.toThrow(/pages\/list\/index[\s\S]*问服务器/);
  });
});

it('finds nothing wrong in the templates of the sample', () => {
  expect(compileTemplates(dist).problems).toEqual([]);
});
