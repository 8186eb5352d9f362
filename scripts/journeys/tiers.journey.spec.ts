// A ladder is changed by two people; an honour is given, read and taken back; a tier is kept for somebody. Whatever staff do,
// the member reads it on the tier page with its cause.
import { addDays, businessDay } from '@tongxing/shared';
import { Office } from './office';
import { Desk, Handset } from './seats';
import { tellOnScreens } from './story';

const OPENID = 'oDemo_lin_xiaoman';
const MEMBER = '林小满';
const RUNG = '铜牌会员';
const SHARED_RUNG = '金牌会员';
const HONOUR = '年度表彰';
const PROPOSED = '来过两次的人已经很熟了';
const EARNED = '一年里长期坚持服务';
const MISTAKEN = '点错了人';
const AWAY = '身体休养';
const BACK = '已经回来参加活动';
const LAST_DAY = addDays(businessDay(new Date()), 200);

const programme = new Desk();
const admin = new Desk();
const phone = new Handset();
let memberId: string;
let foretold: string;
const story = tellOnScreens('tiers', { programme, admin, phone }, async (world) => {
  memberId = (await (await Office.signIn(world)).members(MEMBER))[0]!.id;
});
const { step } = story;
const seen = phone.seen.bind(phone);

const [year, month, date] = LAST_DAY.split('-').map(Number);
/** '2027年6月14日', with or without spaces. */
const LAST_DAY_TEXT = new RegExp(`${year}年\\s?${month}月\\s?${date}日`);

const rung = ({ page }: Desk) => page.locator('.rung').filter({ has: page.getByText(RUNG, { exact: true }) });
const track = ({ page }: Desk, name: string) => page.locator(`[data-track=${name}]`);

async function openTiers(): Promise<void> {
  await phone.goTo('subpackages/tiers/tier/index');
  await seen('#tier-history .tier__turn').waitFor();
}
const newestTurn = async (): Promise<string> => (await phone.page.locator('#tier-history:visible .tier__turn').first().textContent()) ?? '';

async function fillLastDay({ page }: Desk, form: string): Promise<void> {
  const day = page.locator(`#${form}_day`);
  await day.click();
  await day.fill(LAST_DAY);
  await day.press('Enter');
}

/** Tries the change out in the drawer, and answers what it would have brought. */
async function look({ page }: Desk): Promise<string> {
  const trial = page.locator('.ant-drawer .what-if');
  await trial.getByRole('button', { name: '试算' }).click();
  await trial.locator('.what-if-headline').getByText(`位会员会升到${RUNG}，没有人降级`).waitFor();
  await trial.locator('.what-if-moves li').filter({ hasText: '升上来' }).first().waitFor();
  await trial.getByText('已经得到的不会当天降').waitFor();
  return (await trial.locator('.what-if-headline').textContent()) ?? '';
}

describe('1. a rung is to ask for less', () => {
  step('the programme changes the number in the ladder, and says why', async () => {
    const { page } = programme;
    await programme.signIn('yuzhou', '/tiers');
    await page.getByRole('button', { name: `提议修改${RUNG}` }).click();
    await page.getByLabel('达到多少').first().fill('2');
    foretold = await look(programme);
    await programme.picture('tiers-17-tried');
    await page.locator('#propose-confirm').click();
    await page.getByText('请写下原因，批准的人会看到').waitFor();
    await page.getByRole('textbox', { name: '为什么要改' }).fill(PROPOSED);
    await programme.picture('tiers-1-proposing');
    await page.locator('#propose-confirm').click();
    await page.getByText('提交了。另一位有权限的同事批准后，从那一天起生效。').waitFor();
    await rung(programme).getByText('等另一个人批准').waitFor();
    expect(await rung(programme).textContent()).toContain('近一年参加 3 次活动');
    await programme.picture('tiers-2-waiting');
  });

  step('another person reads old and new side by side, and puts it into force', async () => {
    const { page } = admin;
    await admin.signIn('demo', '/approvals');
    const waiting = page.locator('.approval').filter({ hasText: RUNG });
    await waiting.waitFor();
    expect([await waiting.locator('del').allTextContents(), await waiting.locator('ins').allTextContents()]).toEqual([['3'], ['2']]);
    await waiting.getByText(PROPOSED).waitFor();
    await admin.picture('tiers-3-deciding');
    await waiting.getByRole('button', { name: /^试算/ }).click();
    expect(await look(admin)).toBe(foretold);
    await page.locator('.ant-drawer-open .ant-drawer-close').click();
    await waiting.getByRole('button', { name: /^批准/ }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '批准' }).click();
    await page.getByText('批准了。到那一天自动生效，够得上的会员会升级。').waitFor();
  });

  step('and it stands on the ladder for its day, with today as it was', async () => {
    await admin.choose('等级');
    await rung(admin).getByText(/起改为：近一年参加 2 次活动/).waitFor();
    expect(await rung(admin).textContent()).toContain('近一年参加 3 次活动');
    await admin.picture('tiers-4-coming');
  });
});

describe('2. the member looks', () => {
  step('where they stand, what leads on, what keeps it, and how they came here', async () => {
    await phone.be(OPENID);
    await openTiers();
    expect(await seen('#tier-name').textContent()).toMatch(/会员$/);
    expect(await seen('#tier-progress').textContent()).toMatch(/^(再.+，就是.+了|你已经走到了最高的一级，.+)$/);
    expect(await seen('#tier-history').textContent()).toMatch(/升为.+因为第 \d+ 次参加活动/);
    await seen('#ladder-growth').getByText('你在这里').waitFor();
    expect(await seen('#ladder-growth').textContent()).toContain('近一年参加 3 次活动');
    expect(await phone.page.locator('#honours:visible').count()).toBe(0);
    await phone.picture('tiers-5-page');
  });
});

describe('3. an honour', () => {
  step('is given by the programme, with a reason and a last day', async () => {
    const { page } = programme;
    await programme.goTo(`/members/${memberId}`);
    await page.locator('#give-honour').click();
    await page.getByRole('radio', { name: HONOUR }).check();
    await fillLastDay(programme, 'honour');
    await page.locator('#honour-confirm').click();
    await page.getByText('请写下原因，会员会看到它').waitFor();
    await page.getByRole('button', { name: EARNED }).click();
    await programme.picture('tiers-6-honour');
    await page.locator('#honour-confirm').click();
    await page.getByText('授予了。会员会收到一封信。').waitFor();
    const given = track(programme, 'honour');
    await given.getByText(HONOUR).waitFor();
    expect(await given.textContent()).toContain(`因为${EARNED}`);
    await programme.picture('tiers-7-given');
  });

  step('is on the member’s page with why and until when, in the history, and in a letter', async () => {
    await openTiers();
    const honours = (await seen('#honours').textContent()) ?? '';
    expect(honours).toContain(HONOUR);
    expect(honours).toContain(`因为：${EARNED}`);
    expect(honours).toMatch(LAST_DAY_TEXT);
    expect(await newestTurn()).toMatch(new RegExp(`获得「${HONOUR}」，到.+因为${EARNED}`));
    await phone.picture('tiers-8-honour');
    expect(await phone.letter(`你获得了「${HONOUR}」`)).toContain(EARNED);
  });

  step('is taken back by another person, who says why', async () => {
    const { page } = admin;
    await admin.goTo(`/members/${memberId}`);
    await page.getByRole('button', { name: `撤销「${HONOUR}」` }).click();
    await page.getByRole('button', { name: MISTAKEN }).click();
    await admin.picture('tiers-9-taking-back');
    await page.locator('#take-back-confirm').click();
    await page.getByText('撤销了。会员会收到一封说明。').waitFor();
    await track(admin, 'honour').getByText('还没有', { exact: true }).waitFor();
  });

  step('and is gone from the member’s page, but not from how it went', async () => {
    await openTiers();
    expect(await phone.page.locator('#honours:visible').count()).toBe(0);
    expect(await newestTurn()).toContain(`撤销「${HONOUR}」原因：${MISTAKEN}`);
    await phone.picture('tiers-10-taken-back');
    expect(await phone.letter(`「${HONOUR}」撤销了`)).toContain(MISTAKEN);
  });
});

describe('4. a tier is kept for somebody', () => {
  step('until a day, with a reason', async () => {
    const { page } = programme;
    await programme.goTo(`/members/${memberId}`);
    await track(programme, 'growth').getByRole('button', { name: /^保留/ }).click();
    await fillLastDay(programme, 'tier-lock');
    await page.getByRole('button', { name: AWAY }).click();
    await programme.picture('tiers-11-lock');
    await page.locator('#tier-lock-confirm').click();
    await page.getByText('保留好了。会员会收到一封信。').waitFor();
    await track(programme, 'growth').getByText(new RegExp(`^保留到.+因为${AWAY}$`)).waitFor();
  });

  step('and the member reads until when and why', async () => {
    await openTiers();
    const kept = (await seen('#lock-growth').textContent()) ?? '';
    expect(kept).toMatch(LAST_DAY_TEXT);
    expect(kept).toContain(`因为：${AWAY}`);
    expect(await newestTurn()).toContain(`原因：${AWAY}`);
    await phone.picture('tiers-12-locked');
  });

  step('until it is ended early, and both know', async () => {
    const { page } = programme;
    await track(programme, 'growth').getByRole('button', { name: /^结束保留/ }).click();
    await page.getByRole('button', { name: BACK }).click();
    await page.locator('#tier-unlock-confirm').click();
    await page.getByText('结束了。会员会收到一封信。').waitFor();
    await openTiers();
    expect(await phone.page.locator('#lock-growth:visible').count()).toBe(0);
    expect(await newestTurn()).toContain(`不再特别保留原因：${BACK}`);
  });
});

describe('5. nothing is forgotten', () => {
  step('the member’s page has each change with who did it', async () => {
    const { page } = programme;
    await programme.goTo(`/members/${memberId}`);
    await page.getByRole('tab', { name: '等级变动' }).click();
    await page.locator('.tier-turn').first().waitFor();
    const turns = (await page.locator('.tier-turn').allTextContents()).slice(0, 4);
    expect(turns).toEqual([
      expect.stringMatching(/不再特别保留.*周予/),
      expect.stringMatching(/保留银牌会员，.*周予/),
      expect.stringMatching(new RegExp(`撤销「${HONOUR}」.*演示管理员`)),
      expect.stringMatching(new RegExp(`获得「${HONOUR}」.*周予`)),
    ]);
    await programme.picture('tiers-13-turns');
  });

  step('and the log has each act', async () => {
    await admin.choose('操作日志');
    const acts = admin.page.locator('.audit-table tr', { hasText: `「${HONOUR}」` });
    await acts.nth(1).waitFor();
    expect(await acts.allTextContents()).toEqual([expect.stringMatching(/演示管理员.*撤销了会员 \d{6} 的荣誉/), expect.stringMatching(/周予.*授予会员 \d{6} 荣誉/)]);
    await admin.picture('tiers-14-log');
  });
});

describe('6. two people change one rung at once', () => {
  step('what came meanwhile is shown, nothing is put over it unseen, and what was typed stays', async () => {
    const { page } = admin;
    await admin.choose('等级');
    await page.getByRole('button', { name: `提议修改${SHARED_RUNG}` }).click();
    await page.getByText('接着第 1 版改').waitFor();
    await page.getByLabel('名称').fill('金牌同路人');
    await page.getByLabel('为什么要改').fill('叫起来更亲近');
    const amount = page.getByLabel('达到多少').first();
    const asked = await amount.inputValue();
    await amount.fill('2.5');
    await page.locator('#propose-confirm').click();
    await page.getByText('请填大于 0 的整数').waitFor();
    expect(await amount.inputValue()).toBe('2.5');
    await amount.fill(asked);

    const [colleague, other] = [await Office.signIn(story.world, 'yuzhou'), await Office.signIn(story.world)];
    await other.approveTier(await colleague.proposeName(SHARED_RUNG, '金牌伙伴', '更亲切一点'));

    await page.locator('#propose-confirm').click();
    const notice = page.locator('.moved-notice');
    await notice.getByText('已经有人改过这一级，现在是第 2 版').waitFor();
    await notice.getByText('金牌伙伴').waitFor();
    expect([await page.getByLabel('名称').inputValue(), await page.getByLabel('为什么要改').inputValue()]).toEqual(['金牌同路人', '叫起来更亲近']);
    expect(await page.locator('#propose-confirm').isDisabled()).toBe(true);
    await notice.scrollIntoViewIfNeeded();
    await admin.picture('tiers-15-moved');
  });

  step('and it follows the newer version once that was read', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: '看过了，接着第 2 版改' }).click();
    await page.locator('.moved-notice').waitFor({ state: 'detached' });
    await page.locator('#propose-confirm').click();
    await page.getByText('演示管理员提议把「金牌同路人」改成').waitFor();
    await page.getByText('周予提出，演示管理员批准').first().waitFor();
    await admin.picture('tiers-16-proposed');
  });
});

story.nothingBroke();
