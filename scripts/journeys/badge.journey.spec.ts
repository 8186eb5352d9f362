// Somebody did what no figure counts: staff give a badge by hand, the member finds it with its reason, and it is taken back.
import { Office } from './office';
import { Desk, Handset } from './seats';
import { tellOnScreens } from './story';

const MEMBER = '小溪';
const REASON = '耐心带着第一次来的伙伴';
const BADGE = '一朵谢谢';

const desk = new Desk();
const phone = new Handset();
const story = tellOnScreens('badge', { desk, phone });
const { step } = story;
const seen = phone.seen.bind(phone);
let memberId: string;

const isOnTheWall = async (): Promise<boolean> => {
  await phone.goTo('subpackages/badges/wall/index');
  await seen('#badge-thank_you').waitFor();
  return (await seen('#badge-thank_you').getAttribute('class'))?.includes('is-earned') ?? false;
};

describe('1. before', () => {
  step('a member joins, and finds the badge on the wall as an outline', async () => {
    // Good news comes by letter to whoever wants it.
    await phone.join(MEMBER, { letters: true });
    expect(await isOnTheWall()).toBe(false);
    await phone.picture('badge-1-wall-before');
    memberId = (await (await Office.signIn(story.world)).members(MEMBER))[0]!.id;
  });
});

describe('2. staff give it', () => {
  step('see on the member’s page which badges they may give, and how many are left this month', async () => {
    const { page } = desk;
    await desk.signIn('demo');
    await desk.goTo(`/members/${memberId}`);
    await page.locator('#give-badge').click();
    await page.getByText(/这个月还能送 \d+ 枚/).first().waitFor();
    await page.locator('#give-confirm').click();
    await page.getByText('请写下为什么，会员会看到它').waitFor();
    await desk.picture('badge-2-drawer');
  });

  step('give it with a reason', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: REASON }).click();
    await page.locator('#give-confirm').click();
    await page.getByText(`送出了。${MEMBER}会收到一封信。`).waitFor();
  });
});

describe('3. the member finds it', () => {
  step('on the wall in colour, and open with the reason and whom it is from', async () => {
    expect(await isOnTheWall()).toBe(true);
    await phone.picture('badge-3-wall');
    await seen('#badge-thank_you').click();
    await seen('#badge-evidence').waitFor();
    const words = await seen('#badge-evidence').textContent();
    expect(words).toContain(REASON);
    expect(words).toContain('演示管理员送给你');
    await phone.picture('badge-4-opened');
  });

  step('and in a letter', async () => {
    expect(await phone.letter(`有人送你一枚「${BADGE}」徽章`)).toContain(REASON);
    await phone.picture('badge-5-letter');
  });
});

describe('4. it is taken back', () => {
  step('from the badge’s own page, with a reason', async () => {
    const { page } = desk;
    await desk.goTo('/badges');
    await page.getByRole('link', { name: new RegExp(BADGE) }).click();
    await page.getByRole('button', { name: `收回送给${MEMBER}的「${BADGE}」` }).click();
    await page.getByRole('button', { name: '送错了人' }).click();
    await desk.picture('badge-6-take-back');
    await page.locator('#take-back-confirm').click();
    await page.getByText('收回了。会员会收到一封说明。').waitFor();
    await page.getByText('收回了：送错了人').waitFor();
    expect(await page.getByRole('button', { name: `收回送给${MEMBER}的「${BADGE}」` }).count()).toBe(0);
    await desk.picture('badge-7-taken-back');
  });

  step('and is an outline again, with a letter that says why', async () => {
    expect(await isOnTheWall()).toBe(false);
    await seen('#badge-thank_you').click();
    await seen('#badge-way').waitFor();
    expect(await phone.page.locator('#badge-evidence:visible').count()).toBe(0);
    expect(await phone.letter(`「${BADGE}」徽章先收回了`)).toContain('送错了人');
  });
});

describe('5. two people change one badge at once', () => {
  step('what came meanwhile is shown, and what was typed is read in the unit in which it was asked', async () => {
    const { page } = desk;
    await desk.goTo('/badges/service_50');
    await page.locator('#change-badge').click();
    const bar = page.getByLabel('要做到');
    await bar.fill('60');
    await page.getByLabel('为什么这样改').fill('六十小时更好记');

    const [colleague, other] = [await Office.signIn(story.world, 'yuzhou'), await Office.signIn(story.world)];
    await other.approveBadge(await colleague.proposeMinutes('service_50', 3010, '按分钟算'));

    await page.locator('#propose-confirm').click();
    const notice = page.locator('.moved-notice');
    await notice.getByText('已经有人改过这枚徽章，现在是第 2 版').waitFor();
    await notice.getByText('累计服务 3010 分钟').waitFor();
    expect([await bar.inputValue(), await page.getByLabel('为什么这样改').inputValue()]).toEqual(['60', '六十小时更好记']);
    expect(await page.locator('#propose-confirm').isDisabled()).toBe(true);
    await notice.scrollIntoViewIfNeeded();
    await desk.picture('badge-8-moved');
  });

  step('and it follows the newer version once that was read', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '看过了，接着第 2 版改' }).click();
    await page.locator('.moved-notice').waitFor({ state: 'detached' });
    await page.locator('#propose-confirm').click();
    await page.getByText('累计服务 60 小时').first().waitFor();
    await desk.picture('badge-9-proposed');
  });
});

story.nothingBroke();
