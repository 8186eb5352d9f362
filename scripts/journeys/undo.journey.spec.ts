// A check-in that should not have been: staff take it back, the member reads why and comes in again; what was taken back by
// mistake is put back after the door has closed, and the log has it all.
import { Office, type OpenSession } from './office';
import { Desk, Handset } from './seats';
import { tellOnScreens } from './story';

const EVENT = '河边捡拾日 · 记错一次';
const REASON = '扫错了场次';
const WHY_BACK = '核对了现场照片，小溪一直都在';

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

describe('4. staff put it back after the door has closed', () => {
  step('took the second one back as well, by mistake, and nobody can check in any more', async () => {
    await office.annulAll(session.sessionId, '以为又扫错了');
    await office.closeDoor(session.sessionId);
    expect({ balance: await phone.balance(), badges: await earned() }).toEqual(before);
  });

  step('find the line in the list of names, once, and read what will come back', async () => {
    const { page } = desk;
    await desk.goTo(`/events/${session.eventId}`);
    await page.getByRole('button', { name: '签到名单' }).click();
    await page.getByRole('button', { name: '重新记上小溪的签到' }).waitFor();
    expect(await page.locator('.names .annulled').count()).toBe(2);
    await page.waitForTimeout(400);
    await desk.picture('undo-8-put-back');
    await page.getByRole('button', { name: '重新记上小溪的签到' }).click();
    const then = page.getByLabel('记上之后');
    await then.waitFor();
    expect(await then.textContent()).toMatch(/积分\+\d+/);
    for (const badge of after.badges.filter((name) => !before.badges.includes(name))) expect(await then.textContent()).toContain(badge);
    expect(await page.getByText('撤销的，原因：以为又扫错了').count()).toBe(1);
  });

  step('are asked for a reason, close the drawer by mistake, and find what they typed on the member’s page', async () => {
    const { page } = desk;
    await page.locator('#hand-check-in-confirm').click();
    await page.getByText('请写下原因').waitFor();
    await page.getByLabel('为什么重新记上', { exact: true }).fill(WHY_BACK);
    await page.keyboard.press('Escape');
    await page.locator('#hand-check-in-confirm').waitFor({ state: 'detached' });
    await page.locator('.annulled').getByRole('link', { name: '小溪' }).first().click();
    await page.getByRole('button', { name: `重新记上：参加「${EVENT}」` }).click();
    await page.getByLabel('记上之后').waitFor();
    expect(await page.getByLabel('为什么重新记上', { exact: true }).inputValue()).toBe(WHY_BACK);
    await page.waitForTimeout(400);
    await desk.picture('undo-9-put-back-drawer');
  });

  step('put it back there, and see it with its reason and nothing left to put back', async () => {
    const { page } = desk;
    await page.locator('#hand-check-in-confirm').click();
    await page.getByText('记好了。会员会收到一封说明。').waitFor();
    const recorded = page.getByText(`工作人员补签，原因：${WHY_BACK}`);
    await recorded.waitFor();
    await page.locator('#hand-check-in-confirm').waitFor({ state: 'detached' });
    await recorded.scrollIntoViewIfNeeded();
    expect(await page.getByRole('button', { name: /^重新记上/ }).count()).toBe(0);
    await desk.picture('undo-10-timeline');
  });

  step('see the new line in the list of names, with who did it and why', async () => {
    const { page } = desk;
    await desk.goTo(`/events/${session.eventId}`);
    await page.getByRole('button', { name: '签到名单' }).click();
    await page.getByText(`补记，原因：${WHY_BACK}`).waitFor();
    expect(await page.getByRole('button', { name: '重新记上小溪的签到' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '撤销小溪的签到' }).count()).toBe(1);
    await page.waitForTimeout(400);
    await desk.picture('undo-11-there-again');
    expect((await office.screen(session.sessionId)).count).toBe(1);
  });

  step('put down somebody who was there and had not checked in', async () => {
    const { page } = desk;
    await page.locator('#add-by-hand').click();
    await page.locator('#hand-check-in_member').fill('小');
    await page.locator('.ant-select-item-option').first().click();
    await page.getByLabel('记上之后').waitFor();
    await page.getByRole('button', { name: '当天忘了签到' }).click();
    await page.waitForTimeout(400);
    await desk.picture('undo-12-missed');
    await page.locator('#hand-check-in-confirm').click();
    await page.getByText('补记，原因：当天忘了签到').waitFor();
    expect((await office.screen(session.sessionId)).count).toBe(2);
  });

  step('are told calmly of somebody who is in the list already', async () => {
    const { page } = desk;
    await page.locator('#add-by-hand').click();
    await page.locator('#hand-check-in_member').fill('小溪');
    await page.locator('.ant-select-item-option', { hasText: '小溪' }).click();
    await page.getByText('小溪已经在名单里了').waitFor();
    expect(await page.locator('#hand-check-in-confirm').count()).toBe(0);
    await page.waitForTimeout(400);
    await desk.picture('undo-13-already');
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('小溪已经在名单里了').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('.names').waitFor({ state: 'detached' });
  });
});

describe('5. the member has it again', () => {
  step('with balance and badges as before it was taken back', async () => {
    expect({ balance: await phone.balance(), badges: await earned() }).toEqual(after);
  });

  step('and reads in the ledger who recorded it, and why', async () => {
    await phone.balance();
    await phone.page.getByText(`参加「${EVENT}」`, { exact: true }).locator('visible=true').first().click();
    await phone.page.getByText(`工作人员补签：${WHY_BACK}`).locator('visible=true').first().waitFor();
    await phone.picture('undo-14-why');
  });

  step('and finds a letter that says so', async () => {
    const letter = await phone.letter('有一次签到重新记上了');
    expect(letter).toContain(`原因：${WHY_BACK}`);
    expect(letter).toMatch(/积分加上 \d+/);
    await phone.picture('undo-15-letter');
  });
});

describe('6. the log', () => {
  step('says who took what back, and why', async () => {
    const { page } = desk;
    await desk.choose('操作日志');
    const act = page.locator('.audit-table tr', { hasText: `的签到「${EVENT}」` });
    await act.first().waitFor();
    const [putBack, , takenBack] = await act.allTextContents();
    expect(putBack).toMatch(/演示管理员.*重新记上了会员 \d{6} 的签到/);
    expect(putBack).toContain(WHY_BACK);
    expect(takenBack).toMatch(/演示管理员.*撤销了会员 \d{6} 的签到/);
    expect(takenBack).toContain(REASON);
    await desk.picture('undo-16-log');
  });
});

nothingBroke();
