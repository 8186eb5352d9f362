// One change of a rule waits at a time, whoever asks where nobody could answer is told so, and what was overtaken says so in the queue.
import { Desk } from './seats';
import { tellOnScreens } from './story';

const RULE = 'service_event';
const WAITS = '已经有一份改动在等批准';
const NOBODY = '现在没有别的同事能批准这件事';
const OLD = '已经有新的一版，请照新版再提';

const programme = new Desk();
const admin = new Desk();
const { step, nothingBroke } = tellOnScreens('waiting', { programme, admin });

const points = ({ page }: Desk) => page.getByRole('textbox', { name: '积分', exact: true }).first();
const rule = ({ page }: Desk) => page.locator(`.rule[data-rule=${RULE}]`);
const item = ({ page }: Desk) => page.locator('.approval', { hasText: '改规则「志愿服务加分」' });

step('somebody proposes a change, whom another person can answer', async () => {
  const { page } = programme;
  await programme.signIn('yuzhou', `/rules/draft?rule=${RULE}`);
  await points(programme).fill('8.5');
  await page.getByText('的整数').first().waitFor();
  await page.locator('#rule-reason').fill('年底想多鼓励一点');
  await page.locator('#propose-rule').click();
  expect(await points(programme).inputValue()).toBe('8.5');
  await points(programme).fill('8');
  expect(await page.getByText(NOBODY).count()).toBe(0);
  await page.locator('#propose-rule').click();
  await page.getByText('要请另一位管理员批准').waitFor();
});

step('the list and the editor say that it waits, and lead to it', async () => {
  const { page } = programme;
  await programme.goTo('/rules');
  await rule(programme).getByText(WAITS).waitFor();
  expect(await rule(programme).getByText('改这条规则').count()).toBe(0);
  await programme.goTo(`/rules/draft?rule=${RULE}`);
  await page.getByText('一条规则一次只等一份').waitFor();
  expect(await page.locator('#propose-rule').isDisabled()).toBe(true);
  await programme.picture('waiting-1-editor');
  await page.getByRole('link', { name: '看看那一份' }).click();
  await page.locator('#withdraw-rule').waitFor();
});

step('whoever asks in vain reads so beforehand', async () => {
  const { page } = admin;
  await admin.signIn('demo', '/rules/draft');
  await page.getByText(NOBODY).waitFor();
  await admin.goTo('/badges');
  await page.locator('#add-badge').click();
  await page.getByText(NOBODY).waitFor();
  await admin.goTo('/tiers');
  await page.getByRole('button', { name: '提议修改银牌会员' }).click();
  await page.getByText(NOBODY).waitFor();
  await admin.picture('waiting-2-nobody');
});

step('what another version has overtaken is marked, cannot be approved, and has a reason ready', async () => {
  const { page } = programme;
  await programme.goTo('/rules');
  await rule(programme).getByRole('button', { name: '停用' }).click();
  await page.locator('#rule-ending_reason').fill('并到别的规则里了');
  await page.locator('#rule-ending-confirm').click();
  await page.getByText('提交了，等另一位同事批准').waitFor();

  await admin.goTo('/approvals');
  await item(admin).getByRole('button', { name: /^批准/ }).waitFor();
  const end = admin.page.locator('.approval', { hasText: '停用规则「志愿服务加分」' });
  await end.getByRole('button', { name: /^批准/ }).click();
  await admin.page.locator('.ant-popconfirm').getByRole('button', { name: '批准' }).click();
  await end.waitFor({ state: 'detached' });
  await item(admin).getByText('旧版', { exact: true }).waitFor();
  expect(await item(admin).getByRole('button', { name: /^批准/ }).count()).toBe(0);
  await admin.picture('waiting-3-old');
  await item(admin).getByRole('button', { name: /^不同意/ }).click();
  await admin.page.getByRole('button', { name: OLD }).click();
  await admin.page.locator('#refuse-confirm').click();
  await item(admin).waitFor({ state: 'detached' });
});

nothingBroke();
