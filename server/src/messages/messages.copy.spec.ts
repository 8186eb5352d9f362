import { checkInByHandWords } from './messages.copy';

const BROUGHT = { deed: '参加「河边清理」', day: '11月22日', reason: '核对了照片', putBack: false, points: 10, repaid: 4, growth: 0, brief: [], badges: [], contactPhone: null };

it('says of a check-in by hand what it brings, in the words that the mini-program has for it', () => {
  expect(checkInByHandWords({ ...BROUGHT, tier: '铜牌会员' }).body).toContain('随着它来的有：\n· 积分加上 10，其中 4 先抵上之前待扣的\n· 升到铜牌会员\n');
  expect(checkInByHandWords({ ...BROUGHT, tier: null }).body).not.toContain('升到');
});
