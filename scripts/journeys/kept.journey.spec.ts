// What staff have typed is theirs: a key pressed by mistake, another page or a reload takes none of it, and nobody else finds it.
import { Desk } from './seats';
import { tellOnScreens } from './story';

const MEMBER = '林小满';
const REASON = '补记：上周六的陪护';
const RULE_REASON = '年底想多鼓励一点';
const GOES_ON = '接着上次没交的内容';

const desk = new Desk();
const { step, nothingBroke } = tellOnScreens('kept', { desk });

async function openDrawer(): Promise<void> {
  await desk.page.locator('#adjust-points').click();
  await desk.page.locator('#adjustment_points').waitFor();
}

async function closeByKey(): Promise<void> {
  await desk.page.keyboard.press('Escape');
  await desk.page.locator('.ant-drawer-content-wrapper:visible').first().waitFor({ state: 'hidden' });
}

const typed = async (): Promise<string[]> => [await desk.page.locator('#adjustment_points').inputValue(), await desk.page.locator('#adjustment_reason').inputValue()];

describe('1. a drawer', () => {
  step('in which nothing was typed opens as it always does', async () => {
    await desk.signIn('demo');
    await desk.goTo(`/members?q=${encodeURIComponent(MEMBER)}`);
    await desk.page.getByRole('link', { name: MEMBER }).click();
    await openDrawer();
    await closeByKey();
    await openDrawer();
    expect(await desk.page.getByText(GOES_ON).count()).toBe(0);
  });

  step('gives back what was typed after a key pressed by mistake, and after a reload', async () => {
    const { page } = desk;
    await page.locator('#adjustment_points').fill('30');
    await page.locator('#adjustment_reason').fill(REASON);
    await closeByKey();
    await openDrawer();
    await page.getByText(GOES_ON).waitFor();
    expect(await typed()).toEqual(['30', REASON]);
    await desk.picture('kept-1-drawer');
    await page.reload();
    await openDrawer();
    expect(await typed()).toEqual(['30', REASON]);
  });

  step('is emptied on purpose, and that can be taken back', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '清空重填' }).click();
    await page.getByText('清空了').waitFor();
    expect(await typed()).toEqual(['', '']);
    await page.getByRole('button', { name: '放回来' }).click();
    expect(await typed()).toEqual(['30', REASON]);
  });

  step('remembers nothing of what was sent', async () => {
    const { page } = desk;
    await page.locator('#adjust-confirm').click();
    await page.getByText('调整好了').waitFor();
    await page.locator('.ant-drawer-content-wrapper:visible').first().waitFor({ state: 'hidden' });
    await openDrawer();
    expect(await page.getByText(GOES_ON).count()).toBe(0);
    expect(await typed()).toEqual(['', '']);
    await page.locator('#adjustment_reason').fill(REASON);
    await closeByKey();
  });
});

describe('2. a rule', () => {
  const points = () => desk.page.getByRole('spinbutton', { name: '积分' }).first();

  step('that is being written stays, over another page of the menu and a reload', async () => {
    const { page } = desk;
    await desk.goTo('/rules/draft?rule=check_in');
    await points().fill('15');
    await page.locator('#rule-reason').fill(RULE_REASON);
    await desk.choose('会员');
    await page.getByRole('heading', { name: '会员', exact: true }).waitFor();
    await page.goBack();
    await page.getByText(GOES_ON).waitFor();
    expect([await points().inputValue(), await page.locator('#rule-reason').inputValue()]).toEqual(['15', RULE_REASON]);
    await page.reload();
    await page.getByText(GOES_ON).waitFor();
    await desk.picture('kept-2-rule');
    await page.getByRole('button', { name: '清空重填' }).click();
    expect([await points().inputValue(), await page.locator('#rule-reason').inputValue()]).toEqual(['10', '']);
    await page.getByRole('button', { name: '放回来' }).click();
    expect([await points().inputValue(), await page.locator('#rule-reason').inputValue()]).toEqual(['15', RULE_REASON]);
  });

  step('keeps its reason when it is saved, which the draft has no place for', async () => {
    const { page } = desk;
    await page.locator('#save-rule').click();
    await page.getByText('草稿存好了').waitFor();
    await page.reload();
    await page.getByText(GOES_ON).waitFor();
    expect([await points().inputValue(), await page.locator('#rule-reason').inputValue()]).toEqual(['15', RULE_REASON]);
    await desk.goTo('/rules/draft?rule=check_in');
    await points().waitFor();
    expect([await points().inputValue(), await page.getByText(GOES_ON).count()]).toEqual(['10', 0]);
  });
});

describe('3. other forms', () => {
  step('keep a rung that is being changed, its day included', async () => {
    const { page } = desk;
    const open = () => page.getByRole('button', { name: '提议修改银牌会员' }).click();
    await desk.goTo('/tiers');
    await open();
    const day = await page.locator('#propose_startsOn').inputValue();
    await page.locator('#propose_bars_0_bar').fill('7');
    await page.locator('#propose_reason').fill(RULE_REASON);
    await closeByKey();
    await page.reload();
    await open();
    await page.getByText(GOES_ON).waitFor();
    expect(await page.locator('#propose_bars_0_bar').inputValue()).toBe('7');
    expect([day, await page.locator('#propose_reason').inputValue()]).toEqual([await page.locator('#propose_startsOn').inputValue(), RULE_REASON]);
    await closeByKey();
  });

  step('keep an event that is being written', async () => {
    const { page } = desk;
    await desk.goTo('/events/new');
    await page.locator('#event_title').fill('冬至一起包饺子');
    await desk.choose('等级');
    await page.getByRole('heading', { name: '等级', exact: true }).waitFor();
    await desk.goTo('/events/new');
    await page.getByText(GOES_ON).waitFor();
    expect(await page.locator('#event_title').inputValue()).toBe('冬至一起包饺子');
  });
});

describe('4. at the same desk', () => {
  step('nobody finds it after one has signed out', async () => {
    const { page } = desk;
    const count = () => page.evaluate<number>(`Object.keys(sessionStorage).filter((key) => key.startsWith('kept-draft')).length`);
    expect(await count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('账号', { exact: true }).waitFor();
    expect(await count()).toBe(0);
  });
});

nothingBroke();
