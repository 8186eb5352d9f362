// Points by hand: one asks for much, cannot approve it, another one does; the member reads why, and reads it again when it is undone.
import type { Locator } from 'playwright-core';
import { Desk, Handset } from './seats';
import { tellOnScreens } from './story';

const REASON = '补记：去年冬天的六次陪护';
const UNDO_REASON = '加错了人';

const programme = new Desk();
const finance = new Desk();
const phone = new Handset();
const { step, nothingBroke } = tellOnScreens('adjust', { programme, finance, phone });
const seen = phone.seen.bind(phone);

async function openMember(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.goTo(`/members?q=${encodeURIComponent('小溪')}`);
  await page.getByRole('link', { name: '小溪' }).click();
  await page.getByRole('tab', { name: '调整记录' }).click();
}

/** The queue's entry about the member of this journey. */
const entryIn = ({ page }: Desk): Locator => page.locator('.approval', { hasText: '小溪' });

let before: number;

describe('1. one asks', () => {
  step('for a member who has just joined', async () => {
    await phone.join('小溪');
    before = await phone.balance();
  });

  step('and reads beforehand what it comes to, and that another person is needed', async () => {
    const { page } = programme;
    await programme.signIn('demo');
    await openMember(programme);
    await page.getByText('还没有人工调整过').waitFor();
    await page.locator('#adjust-points').click();
    await page.locator('#adjustment_points').fill('100');
    await page.getByRole('button', { name: '加上 100 积分' }).waitFor();
    await page.locator('#adjustment_points').fill('500');
    expect(await page.locator('.adjust-outcome').textContent()).toContain(`积分余额从 ${before} 变成 ${before + 500}`);
    await page.getByText('要请另一位同事批准').waitFor();
    await page.locator('#adjustment-confirm').click();
    await page.getByText('请写下原因，会员会看到它').waitFor();
    await page.locator('#adjustment_reason').fill(REASON);
    await programme.picture('adjust-1-drawer');
    await page.locator('#adjustment-confirm').click();
    await page.getByText('已提交。另一位同事批准后才会记上。').waitFor();
    await page.locator('.adjust-row', { hasText: '等人批准' }).waitFor();
    await programme.picture('adjust-2-waiting');
    expect(await phone.balance()).toBe(before);
  });

  step('cannot approve it, neither on the page nor past it', async () => {
    const { page } = programme;
    await page.getByRole('link', { name: '去待办审批' }).click();
    await page.locator('.approval').first().waitFor();
    expect(await entryIn(programme).count()).toBe(0);
    await page.getByText('我提出的', { exact: true }).click();
    await entryIn(programme).waitFor();
    expect(await entryIn(programme).textContent()).toContain(REASON);
    expect(await entryIn(programme).getByRole('button').allTextContents()).toEqual(['撤回']);
    await programme.picture('adjust-3-asked');
    const refused = await page.evaluate(async () => {
      const headers = { 'x-tongxing-staff': '1' };
      const { items } = (await (await fetch('/api/v1/admin/approvals?tab=asked', { headers })).json()) as { items: { subjectKey: string }[] };
      const answer = await fetch(`/api/v1/admin/adjustments/${items[0]!.subjectKey}/approval`, { method: 'POST', headers });
      return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
    });
    expect(refused).toEqual([403, 'APPROVAL_OWN']);
    expect(await phone.balance()).toBe(before);
  });
});

describe('2. another one approves', () => {
  step('finds it on the first page and in the menu', async () => {
    const { page } = finance;
    await finance.signIn('finance');
    await page.getByText('2 件事等你批准').waitFor();
    expect(await page.getByLabel('2 件等你处理').textContent()).toBe('2');
    await finance.picture('adjust-4-home');
    await page.getByRole('link', { name: '去看看' }).click();
    await entryIn(finance).waitFor();
    expect(await entryIn(finance).textContent()).toContain('加 500 积分');
    await finance.picture('adjust-5-queue');
  });

  step('and it is done', async () => {
    const { page } = finance;
    await entryIn(finance).getByRole('button', { name: /^批准/ }).click();
    await page.getByText('批准后马上记到会员的积分里').waitFor();
    await finance.picture('adjust-6-question');
    await page.locator('.ant-popconfirm').getByRole('button', { name: '批准' }).click();
    await page.getByText('批准了。积分已经记上').waitFor();
    await entryIn(finance).waitFor({ state: 'detached' });
    await page.getByText('已处理', { exact: true }).click();
    await page.locator('.approval', { hasText: '已批准' }).waitFor();
    await finance.picture('adjust-7-decided');
    expect(await phone.balance()).toBe(before + 500);
  });
});

describe('3. the member reads it', () => {
  step('in the ledger, with the reason', async () => {
    await phone.balance();
    await phone.page.getByText('工作人员加上积分').locator('visible=true').last().waitFor();
    await phone.picture('adjust-8-ledger');
    await phone.page.getByText('工作人员加上积分').locator('visible=true').last().click();
    await seen('#why-contribution').waitFor();
    expect(await seen('#why-contribution').textContent()).toContain(REASON);
    await phone.picture('adjust-9-why');
  });

  step('and in a letter', async () => {
    expect(await phone.letter('给你加了 500 积分')).toContain(`原因：${REASON}`);
    await phone.picture('adjust-10-letter');
  });
});

describe('4. it is undone', () => {
  step('not by the one who asked, because it took two to do it', async () => {
    await openMember(programme);
    await programme.page.locator('.adjust-row', { hasText: '已记上' }).waitFor();
    expect(await programme.page.locator('.adjust-undo').count()).toBe(0);
  });

  step('but by the other one, with a reason', async () => {
    const { page } = finance;
    await openMember(finance);
    await page.getByRole('button', { name: '撤销：加 500 积分' }).click();
    expect(await page.getByLabel('撤销之后').textContent()).toContain('−500 积分');
    await page.getByRole('button', { name: UNDO_REASON }).click();
    await finance.picture('adjust-11-undo');
    await page.locator('#undo-adjustment-confirm').click();
    await page.getByText('撤销了。会员会收到一封说明。').waitFor();
    const row = page.locator('.adjust-row', { hasText: '已撤销' });
    await row.waitFor();
    expect(await row.textContent()).toContain(`沈会计撤销了：${UNDO_REASON}`);
    expect(await page.locator('.adjust-undo').count()).toBe(0);
    await finance.picture('adjust-12-undone');
  });

  step('and the member sees that too', async () => {
    expect(await phone.balance()).toBe(before);
    await phone.picture('adjust-13-ledger');
    await phone.page.getByText('撤销：工作人员加上积分').locator('visible=true').last().click();
    await seen('#why-reversal').waitFor();
    expect(await seen('#why-reversal').textContent()).toContain(UNDO_REASON);
    expect(await phone.letter('之前加上的积分收回了')).toContain(`原因：${UNDO_REASON}`);
  });
});

describe('5. the log', () => {
  step('has who asked, who approved and who undid it', async () => {
    const { page } = programme;
    await programme.choose('操作日志');
    const acts = page.locator('.audit-table tr', { hasText: '500 积分' });
    await acts.nth(2).waitFor();
    const texts = await acts.allTextContents();
    expect(texts).toEqual([
      expect.stringMatching(/沈会计.*撤销了积分调整：给会员 \d{6} 加 500 积分/),
      expect.stringMatching(/沈会计.*批准了给会员 \d{6} 加 500 积分/),
      expect.stringMatching(/演示管理员.*申请给会员 \d{6} 加 500 积分/),
    ]);
    await programme.picture('adjust-14-log');
  });
});

// The try past the page is refused, as it should be, and the browser notes a refused answer as nothing of ours.
nothingBroke();
