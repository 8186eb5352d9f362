// A check-in that should not have been: staff take it back, the member reads why and comes in again, the log has it all.
import { Office, type OpenSession } from './office';
import { Desk, Handset } from './seats';
import { tellOnScreens } from './story';

const EVENT = '河边捡拾日 · 记错一次';
const REASON = '扫错了场次';

const desk = new Desk();
const phone = new Handset();
let office: Office;
let session: OpenSession;
const { step, nothingBroke } = tellOnScreens('undo', { desk, phone }, async (world) => {
  office = await Office.signIn(world);
  session = await office.openEvent(EVENT);
});
const seen = phone.seen.bind(phone);

async function checkIn(): Promise<void> {
  const { code } = await office.screen(session.sessionId);
  await phone.typeDigits(session.eventId, code.digits);
}

/** Names of the badges on the member's wall. */
async function earned(): Promise<string[]> {
  await phone.goTo('subpackages/badges/wall/index');
  await seen('.wall__badge').waitFor();
  return phone.page.locator('.wall__badge.is-earned:visible .wall__name').allTextContents();
}

let before: { balance: number; badges: string[] };
let after: { balance: number; badges: string[] };

describe('1. a member checks in', () => {
  step('joins, and types the digits of a session', async () => {
    await phone.join('小溪');
    before = { balance: await phone.balance(), badges: await earned() };
    await checkIn();
    after = { balance: await phone.balance(), badges: await earned() };
    expect(after.balance).toBeGreaterThan(before.balance);
    expect(after.badges.length).toBeGreaterThan(before.badges.length);
  });
});

describe('2. staff take it back', () => {
  step('find the check-in in the list of names', async () => {
    const { page } = desk;
    await desk.signIn('demo');
    await desk.goTo(`/events/${session.eventId}`);
    await page.getByRole('button', { name: '签到名单' }).click();
    await page.getByRole('button', { name: '撤销小溪的签到' }).waitFor();
    await page.waitForTimeout(400);
    await desk.picture('undo-1-names');
  });

  step('read what will go back, and are asked for a reason', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '撤销小溪的签到' }).click();
    const back = page.getByLabel('撤销之后');
    await back.waitFor();
    expect(await back.textContent()).toMatch(/积分−\d+/);
    expect(await back.textContent()).toMatch(/成长值−\d+/);
    for (const badge of after.badges.filter((name) => !before.badges.includes(name))) expect(await back.textContent()).toContain(badge);
    await page.locator('#undo-confirm').click();
    await page.getByText('请写下原因').waitFor();
    await page.getByRole('button', { name: REASON }).click();
    await page.waitForTimeout(400);
    await desk.picture('undo-2-drawer');
  });

  step('take it back, and see the line struck through with the reason', async () => {
    const { page } = desk;
    await page.locator('#undo-confirm').click();
    await page.getByText('撤销了。会员会收到一封说明。').waitFor();
    await page.getByText(`撤销原因：${REASON}`).waitFor();
    expect(await page.getByRole('button', { name: '撤销小溪的签到' }).count()).toBe(0);
    await page.waitForTimeout(400);
    await desk.picture('undo-3-struck');
    expect((await office.screen(session.sessionId)).count).toBe(0);
  });

  step('find it struck through on the member’s page too, with nothing left to undo', async () => {
    const { page } = desk;
    await page.locator('.annulled').getByRole('link', { name: '小溪' }).click();
    const undone = page.locator('.tracks li.undone');
    await undone.waitFor();
    expect(await undone.textContent()).toContain(`撤销原因：${REASON}`);
    expect(await page.locator('.track-undo').count()).toBe(0);
    await undone.scrollIntoViewIfNeeded();
    await desk.picture('undo-4-timeline');
  });
});

describe('3. the member sees why', () => {
  step('has the balance and the badges from before', async () => {
    expect({ balance: await phone.balance(), badges: await earned() }).toEqual(before);
    await phone.balance();
    await phone.picture('undo-5-ledger');
  });

  step('opens the line, and reads the reason', async () => {
    await phone.page.getByText(`撤销：参加「${EVENT}」`).locator('visible=true').last().click();
    await seen('#why-reversal').waitFor();
    expect(await seen('#why-reversal').textContent()).toContain(REASON);
    await phone.picture('undo-6-why');
  });

  step('finds a letter that says what, why, and whom to ask', async () => {
    expect(await phone.letter('有一笔记录撤销了')).toContain(`原因：${REASON}`);
    await phone.picture('undo-7-letter');
  });

  step('checks in again, and it counts again', async () => {
    await checkIn();
    expect(await seen('#check-in-result').textContent()).toContain('签到好了，谢谢你来');
    expect({ balance: await phone.balance(), badges: await earned() }).toEqual(after);
    expect((await office.screen(session.sessionId)).count).toBe(1);
  });
});

describe('4. the log', () => {
  step('says who took what back, and why', async () => {
    const { page } = desk;
    await desk.choose('操作日志');
    const act = page.locator('.audit-table tr', { hasText: `的签到「${EVENT}」` });
    await act.waitFor();
    expect(await act.textContent()).toMatch(/演示管理员.*撤销了会员 \d{6} 的签到/);
    expect(await act.textContent()).toContain(REASON);
    await desk.picture('undo-8-log');
  });
});

nothingBroke();
