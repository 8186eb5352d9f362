// What staff have typed is theirs: a key pressed by mistake, another page or a reload takes none of it, and nobody else finds it.
import { Desk } from './seats';
import { tellOnScreens } from './story';

const MEMBER = '林小满';
const REASON = '补记：上周六的陪护';
const RULE_REASON = '年底想多鼓励一点';
const PLACE = '河边集合点的立牌子';
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
    await page.locator('#adjustment-confirm').click();
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
  const points = () => desk.page.getByRole('textbox', { name: '积分', exact: true }).first();

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

  step('keep a join code that is being made, its story too, switched off or on', async () => {
    const { page } = desk;
    await desk.goTo('/join-codes?new=1');
    await page.locator('#join-code_place').fill(PLACE);
    await page.locator('#join-code_ownStory').click();
    await page.locator('#join-code_landing_storyTitle').fill('小河第一次见了底');
    await page.locator('#join-code_ownStory').click();
    await page.reload();
    await page.getByText(GOES_ON).waitFor();
    expect(await page.locator('#join-code_place').inputValue()).toBe(PLACE);
    await page.locator('#join-code_ownStory').click();
    expect(await page.locator('#join-code_landing_storyTitle').inputValue()).toBe('小河第一次见了底');
  });

  step('cut nothing that is too long, say how long it is, and wait for it to be mended', async () => {
    const { page } = desk;
    const place = page.locator('#join-code_place');
    await place.fill(PLACE.repeat(6));
    await page.locator('#join-code_ownStory').click();
    await page.getByText('最多 40 个字，现在有 54 个').waitFor();
    await page.locator('#save-join-code').click();
    await desk.picture('kept-3-too-long');
    expect(await place.inputValue()).toBe(PLACE.repeat(6));
    await place.fill(PLACE);
    await page.locator('#save-join-code').click();
    await page.getByText('入会码做好了').waitFor();
    await desk.goTo('/join-codes?new=1');
    await place.waitFor();
    expect([await place.inputValue(), await page.getByText(GOES_ON).count()]).toEqual(['', 0]);
  });

  step('round no number, and read one in wide digits', async () => {
    const { page } = desk;
    await desk.goTo('/events/new');
    const minutes = page.locator('#event_session_opensBeforeMinutes');
    for (const wrong of ['1.5', '60 分钟', '7200']) {
      await minutes.fill(wrong);
      await page.getByText('请填 0 到 720 之间的整数').waitFor();
      await minutes.blur();
      expect(await minutes.inputValue()).toBe(wrong);
    }
    await minutes.fill('９０');
    await page.getByText('请填 0 到 720 之间的整数').waitFor({ state: 'detached' });
  });
});

describe('4. two persons', () => {
  const ALONE = '这里只有一位工作人员';

  step('are switched off with a reason, which is kept, and stands below the switch from then on', async () => {
    const { page } = desk;
    await desk.goTo('/settings');
    await page.locator('#approval-settings_twoPersons').click();
    await page.locator('#save-approval-settings').click();
    await page.getByText('请写下为什么关掉').waitFor();
    await page.locator('#approval-settings_reason').fill(ALONE);
    await page.reload();
    await page.getByText(GOES_ON).waitFor();
    expect(await page.locator('#approval-settings_reason').inputValue()).toBe(ALONE);
    await page.locator('#save-approval-settings').click();
    await page.getByText(`关掉的：${ALONE}`).waitFor();
    expect(await page.getByText(GOES_ON).count()).toBe(0);
    await desk.picture('kept-4-switched');
    await desk.goTo('/audit?action=settings.changed');
    await page.getByText(ALONE).waitFor();
  });
});

describe('5. at the same desk', () => {
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
