// A rule is changed by two people: one fills in the sentence, the other reads old and new side by side and says yes.
// Tomorrow it pays more; today it does not.
import type { Page } from 'playwright-core';
import { Office, type OpenSession } from './office';
import { Desk, Handset } from './seats';
import { tellOnScreens } from './story';

const RULE = 'service_event';
const NAME = '志愿服务加分';
const REASON = '雨季河边的活多，请大家多来';
/** What joining and one service bring by the rules of today. */
const TODAY = { joining: 10, checkIn: 10 + 5 };

const programme = new Desk();
const admin = new Desk();
const phone = new Handset();
let session: OpenSession;
const story = tellOnScreens('rules', { programme, admin, phone }, async (world) => {
  session = await (await Office.signIn(world)).openEvent('河边捡拾日 · 规则变了');
});
const { step } = story;

const ruleOn = (page: Page) => page.locator(`[data-rule=${RULE}]`);
describe('1. the programme writes it', () => {
  step('fills the sentence in, and reads at once what a member will read', async () => {
    await programme.signIn('yuzhou', '/rules');
    await ruleOn(programme.page).getByRole('link', { name: '改这条规则' }).click();
    await programme.page.getByRole('textbox', { name: '积分', exact: true }).fill('8');
    const sentence = programme.page.locator('#rule-sentence');
    expect(await sentence.textContent()).toBe('每参加 1 次「志愿服务」活动，得 8 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底');
    expect(await sentence.locator('ins').allTextContents()).toEqual(['8']);
    await programme.page.getByText('前 8 次各得 8 积分和 10 成长值，一共 64 积分').waitFor();
    await programme.picture('rules-1-sentence');
  });

  step('is told what is wrong, and keeps what she has typed', async () => {
    const points = programme.page.getByRole('textbox', { name: '积分', exact: true });
    for (const wrong of ['十', '200000']) {
      await points.fill(wrong);
      await points.blur();
      await programme.page.locator('.rule-problems').getByText('积分填 0 到 100,000 的整数').waitFor();
      expect(await points.inputValue()).toBe(wrong);
    }
    await programme.page.locator('#propose-rule').click();
    expect(await points.inputValue()).toBe('200000');
    await points.fill('8');
    await programme.page.locator('.rule-problems').waitFor({ state: 'detached' });
  });

  step('proposes it with a reason, and cannot put it into force herself', async () => {
    await programme.page.locator('#rule-reason').fill(REASON);
    await programme.page.locator('#propose-rule').click();
    await programme.page.getByText('要请另一位管理员批准').waitFor();
    expect(await programme.page.locator('#approve-rule').count()).toBe(0);
    const id = new URL(programme.page.url()).searchParams.get('id')!;
    const asked = await programme.page.request.post(`${story.world.url}/api/v1/admin/rule-drafts/${id}/approval`, { headers: { 'x-tongxing-staff': '1', origin: story.world.url } });
    expect(`${asked.status()} ${((await asked.json()) as { error: { code: string } }).error.code}`).toBe('403 PERMISSION_DENIED');
    await programme.picture('rules-2-proposed');
  });
});

describe('2. an administrator decides', () => {
  step('finds the two sentences among what waits, with what changed marked', async () => {
    await admin.signIn('demo', '/approvals');
    const waiting = admin.page.locator('.approval').filter({ hasText: NAME });
    await waiting.waitFor();
    expect(await waiting.locator('del').allTextContents()).toEqual(['5']);
    expect(await waiting.locator('ins').allTextContents()).toEqual(['8']);
    await waiting.getByText(REASON).waitFor();
    await admin.picture('rules-3-waiting');
    await waiting.locator('.approval-sentence a').click();
  });

  step('puts it into force from tomorrow', async () => {
    await admin.page.locator('#approve-rule').waitFor();
    await admin.picture('rules-4-review');
    await admin.page.locator('#approve-rule').click();
    await admin.page.getByText('已经成为第 2 版').waitFor();
    await admin.goTo('/rules');
    const next = ruleOn(admin.page).locator('.rule-next');
    // In the last five minutes of a day a rule begins the day after tomorrow.
    await next.getByText(/^(明天|周.)起$/).waitFor();
    await next.getByText('周予提出，演示管理员启用').waitFor();
    expect(await next.locator('ins').allTextContents()).toEqual(['8']);
    await ruleOn(admin.page).getByText('生效中', { exact: true }).waitFor();
    await admin.picture('rules-5-tomorrow');
  });
});

describe('3. a member comes today', () => {
  step('and is paid by the version of today', async () => {
    await phone.join('小雨');
    expect(await phone.balance()).toBe(TODAY.joining);
    const { code } = await (await Office.signIn(story.world)).screen(session.sessionId);
    await phone.typeDigits(session.eventId, code.digits);
    expect(await phone.balance()).toBe(TODAY.joining + TODAY.checkIn);
    await phone.picture('rules-6-today');
  });
});

story.nothingBroke();
