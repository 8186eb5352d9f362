// The main job, as the people in it live it: staff prepare, a visitor joins, checks in, and sees what it became.
import { Desk, Handset } from './seats';
import { tellOnScreens } from './story';

const EVENT = '河边捡拾日 · 试走一遍';
const PLACE = '河边集合点的立牌';

const desk = new Desk();
const phone = new Handset();
const story = tellOnScreens('story', { desk, phone });
const { step } = story;
const seen = phone.seen.bind(phone);
let joinLink = '';

/** 'YYYY-MM-DD HH:mm' on a wall clock in Shanghai, so many minutes from now. */
function shanghaiTime(minutesFromNow: number): string {
  const wall = new Date(Date.now() + minutesFromNow * 60_000 + 8 * 3_600_000);
  return wall.toISOString().slice(0, 16).replace('T', ' ');
}

async function fillTime(field: 'startsAt' | 'endsAt', value: string): Promise<void> {
  const input = desk.page.locator(`#event_session_${field}`);
  await input.click();
  await input.fill(value);
  await input.press('Enter');
}

const countOnScreen = async (): Promise<number> => Number(await desk.page.locator('#check-in-count').textContent());

describe('1. staff prepare', () => {
  step('sign in, and make an event with a session that is open now', async () => {
    const { page } = desk;
    await desk.signIn('demo');
    await desk.choose('活动');
    await page.locator('#new-event').click();
    await page.getByLabel('活动名称').fill(EVENT);
    await page.getByLabel('地点', { exact: true }).fill('南湖公园东门');
    await page.getByLabel('介绍').fill('带上手套，一起把河岸走一遍。');
    await fillTime('startsAt', shanghaiTime(10));
    await fillTime('endsAt', shanghaiTime(100));
    await page.locator('#create-event').click();
    await page.getByRole('heading', { name: EVENT }).waitFor();
    await desk.picture('1-event');
  });

  step('make a join code for it, and get its printed picture', async () => {
    const { page } = desk;
    await page.locator('#make-join-code').click();
    // The event's own place is offered first; typed over, the typed one is kept.
    await page.locator('#join-code_place[value="南湖公园东门"]').waitFor();
    await page.getByLabel('放在哪里').fill(PLACE);
    await page.locator('#save-join-code').click();
    const picture = page.locator('#join-code-picture');
    await picture.waitFor();
    await expect(picture.evaluate((image: unknown) => (image as { naturalWidth: number }).naturalWidth)).resolves.toBeGreaterThan(200);
    joinLink = ((await page.locator('.join-link').textContent()) ?? '').trim();
    expect(joinLink).toMatch(new RegExp(`^${story.world.url}/j/[\\w-]+$`));
    await desk.picture('2-join-code');
  });

  step('open the check-in screen: a code, six digits, nobody yet', async () => {
    const { page } = desk;
    await desk.goTo('/events');
    await page.getByText(EVENT).first().click();
    await page.getByRole('link', { name: '打开签到屏' }).click();
    await page.locator('#venue-digits[data-digits]').waitFor();
    expect(await page.locator('#venue-digits').getAttribute('data-digits')).toMatch(/^\d{6}$/);
    expect(await countOnScreen()).toBe(0);
    await desk.picture('3-check-in-screen');
  });

  step('see the code change by itself', async () => {
    const digits = await desk.page.locator('#venue-digits').getAttribute('data-digits');
    await desk.page.waitForFunction(
      (before) => {
        const { document } = globalThis as unknown as { document: { querySelector(of: string): { getAttribute(of: string): string } } };
        return document.querySelector('#venue-digits').getAttribute('data-digits') !== before;
      },
      digits,
      { timeout: 25_000 },
    );
  });
});

describe('2. a visitor joins', () => {
  step('reads the landing page of the code without signing in', async () => {
    await phone.page.goto(joinLink);
    await seen('#join-button').waitFor();
    expect(phone.page.url()).toContain('/subpackages/joining/landing/index?code=');
    await phone.page.getByText(`你从「${PLACE}」来`).waitFor();
    const requests = await phone.page.evaluate(() => JSON.stringify({ ...(globalThis as unknown as { localStorage: object }).localStorage }));
    expect(requests).not.toContain('token');
    await phone.picture('4-landing');
  });

  step('is told what is missing, and nothing typed is lost', async () => {
    await seen('#join-button').click();
    await seen('#nickname-input input').fill('小河');
    await phone.picture('5-join-form');
    await seen('#join-submit').click();
    await phone.page.getByText('请确认已满 14 周岁').waitFor();
    expect(await seen('#nickname-input input').inputValue()).toBe('小河');
  });

  step('joins with one tap and consent for each purpose', async () => {
    await phone.agree('membership');
    await seen('#over-14').click();
    await seen('#join-submit').click();
    // In a browser there is no WeChat identity: the demo asks whom to play.
    await seen('#persona-new').click();
    await seen('#welcome').waitFor();
    await phone.page.getByText('欢迎你，小河').waitFor();
    await phone.picture('6-welcome');
  });

  step('finds a bud turned blossom at home, and a welcome in the inbox', async () => {
    await seen('#welcome-done').click();
    await phone.page.getByText(/小河/).first().waitFor();
    await phone.picture('7-home');
    await phone.page.goto(`${story.world.url}/#/pages/inbox/index`);
    await phone.page.locator('[id^="message-"]:visible', { hasText: '欢迎' }).first().waitFor();
    await phone.picture('8-inbox');
  });
});

describe('3. the member checks in', () => {
  step('is refused with a wrong code, in words', async () => {
    await phone.page.goto(`${story.world.url}/#/pages/events/index`);
    await phone.page.getByText(EVENT).locator('visible=true').last().click();
    await seen('#check-in-button').click();
    const shown = await desk.page.locator('#venue-digits').getAttribute('data-digits');
    await seen('#check-in-digits input').fill(shown === '000000' ? '111111' : '000000');
    await seen('#check-in-failure').waitFor();
    expect(await countOnScreen()).toBe(0);
  });

  step('types the six digits from the screen, and sees at once what it became', async () => {
    const digits = (await desk.page.locator('#venue-digits').getAttribute('data-digits'))!;
    await seen('#check-in-digits input').fill(digits);
    await seen('#check-in-result').waitFor();
    const result = (await seen('#check-in-result').textContent()) ?? '';
    expect(result).toContain('签到好了，谢谢你来');
    expect(result).toMatch(/\+\d+ 积分/);
    expect(result).toMatch(/\+\d+ 成长值/);
    expect(result).toMatch(/得到徽章「.+」/);
    await expect(seen('#tier-sentence').textContent()).resolves.toMatch(/^再(参加 \d+ 次活动|得 \d+ 成长值)，就是铜牌会员了$/);
    await phone.picture('9-check-in-result');
  });

  step('the count on the staff screen moved by itself', async () => {
    await desk.page.waitForFunction(
      () => {
        const { document } = globalThis as unknown as { document: { querySelector(of: string): { textContent: string } } };
        return document.querySelector('#check-in-count').textContent === '1';
      },
      undefined,
      { timeout: 10_000 },
    );
    await desk.picture('10-count-moved');
  });

  step('scans the code as well, and is calmly told to be in already', async () => {
    const scanned = (await desk.page.locator('.screen-qr-sheet').getAttribute('data-url'))!;
    await phone.page.goto(scanned);
    await phone.page.getByText('你已经签到了，安心参加').waitFor();
    expect(await countOnScreen()).toBe(1);
  });
});

describe('4. the member asks why', () => {
  step('opens why from the result, then the ledger, and each row says what happened', async () => {
    await seen('#why-points').click();
    await seen('#why-contribution').waitFor();
    await phone.page.goto(`${story.world.url}/#/subpackages/points/ledger/index`);
    await seen('#points-balance').waitFor();
    await phone.page.getByText(`参加「${EVENT}」`).first().waitFor();
    expect(Number(await seen('#points-balance').textContent())).toBeGreaterThan(0);
    await phone.picture('11-ledger');
  });

  step('sees the contribution and the version of the rule behind an entry', async () => {
    await phone.page.getByText(`参加「${EVENT}」`).locator('visible=true').last().click();
    await seen('#why-contribution').waitFor();
    await expect(seen('#why-contribution').textContent()).resolves.toContain(EVENT);
    await expect(seen('#why-rule').textContent()).resolves.toMatch(/积分/);
    await expect(seen('#why-rule-version').textContent()).resolves.toMatch(/第 1 版/);
    await phone.picture('12-why');
  });
});

story.nothingBroke();
