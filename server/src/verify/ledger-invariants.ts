// Points and growth: what the ledgers, the accounts, the lots and the payments say of each other.
import { DERIVE_ANEW, type SqlInvariant } from './invariant';

export const LEDGER_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'I1.points',
    title: { zh: '积分余额等于流水之和', en: 'a balance is the sum of its entries' },
    sql: `
      SELECT member_id AS id FROM (
        SELECT member_id, balance AS amount FROM points_account
        UNION ALL SELECT member_id, -delta FROM points_entry
      ) t GROUP BY member_id HAVING SUM(amount) <> 0`,
  },
  {
    code: 'I1.growth',
    title: { zh: '成长值总额等于流水之和', en: 'a growth total is the sum of its entries' },
    sql: `
      SELECT member_id AS id FROM (
        SELECT member_id, total AS amount FROM growth_account
        UNION ALL SELECT member_id, -delta FROM growth_entry
      ) t GROUP BY member_id HAVING SUM(amount) <> 0`,
  },
  {
    code: 'I2.points',
    title: { zh: '积分余额在任何一步都不为负，流水上的余额逐步对得上', en: 'no balance was ever below zero, and each entry says the balance after it' },
    sql: `
      SELECT id FROM (
        SELECT id, balance_after, SUM(delta) OVER (PARTITION BY member_id ORDER BY seq, line) AS running FROM points_entry
      ) t WHERE running < 0 OR running <> balance_after`,
  },
  {
    code: 'I2.growth',
    title: { zh: '成长值在任何一步都不为负，流水上的总额逐步对得上', en: 'no growth total was ever below zero, and each entry says the total after it' },
    sql: `
      SELECT id FROM (
        SELECT id, total_after, SUM(delta) OVER (PARTITION BY member_id ORDER BY seq, line) AS running FROM growth_entry
      ) t WHERE running < 0 OR running <> total_after`,
  },
  {
    code: 'R4.debt',
    title: { zh: '待补积分等于记下的减去补上的', en: 'a debt is what was owed less what was repaid' },
    sql: `
      SELECT member_id AS id FROM (
        SELECT member_id, debt AS amount FROM points_account
        UNION ALL SELECT member_id, -delta FROM points_entry WHERE kind IN ('debt', 'repay')
      ) t GROUP BY member_id HAVING SUM(amount) <> 0`,
  },
  {
    code: 'R4.running',
    title: { zh: '待补积分在任何一步都不为负，流水上逐步对得上', en: 'no debt was ever below zero, and each entry says the debt after it' },
    sql: `
      SELECT id FROM (
        SELECT id, debt_after,
          SUM(CASE WHEN kind IN ('debt', 'repay') THEN delta ELSE 0 END) OVER (PARTITION BY member_id ORDER BY seq, line) AS running
        FROM points_entry
      ) t WHERE running < 0 OR running <> debt_after`,
  },
  {
    code: 'P3.uses',
    title: { zh: '每一批次：原有减去各笔取用，正好是剩余', en: 'a lot is what it was less what each line took out of it' },
    remedy: DERIVE_ANEW,
    sql: `
      SELECT lot_id AS id FROM (
        SELECT id AS lot_id, amount - remaining AS amount FROM points_lot
        UNION ALL SELECT lot_id, -used FROM lot_use
      ) t GROUP BY lot_id HAVING SUM(amount) <> 0`,
  },
  {
    code: 'P3.moves',
    title: { zh: '每条记录对余额的增减，正好是它开的批次减去它取用的', en: 'an entry moves the balance by the lots that it made less what it took out of lots' },
    remedy: DERIVE_ANEW,
    sql: `
      SELECT entry_id AS id FROM (
        SELECT entry_id, delta AS amount FROM points_entry
        UNION ALL SELECT entry_id, -amount FROM points_lot
        UNION ALL SELECT entry_id, used FROM lot_use
      ) t GROUP BY entry_id HAVING SUM(amount) <> 0`,
  },
  {
    code: 'P4.expired',
    title: { zh: '各批次过期的积分之和等于到期流水', en: 'what ran out of lots is what the ledger says ran out' },
    sql: `
      SELECT member_id AS id FROM (
        SELECT member_id, expired AS amount FROM points_lot
        UNION ALL SELECT member_id, delta FROM points_entry WHERE kind = 'expire'
      ) t GROUP BY member_id HAVING SUM(amount) <> 0
      UNION SELECT id FROM points_lot WHERE remaining < 0 OR expired < 0 OR remaining + expired > amount`,
  },
  {
    code: 'P4.closed',
    title: { zh: '结过账的日子以前到期的积分，没有还留着的', en: 'no points are left of which a closed day says that they ran out' },
    sql: `
      SELECT l.id AS id FROM points_lot l JOIN journal_entry e ON e.id = l.entry_id
      WHERE l.due_on IS NOT NULL AND EXISTS (
        SELECT 1 FROM closing_run r WHERE r.stage = 'lots' AND r.finished_at IS NOT NULL AND r.day > l.due_on AND r.started_at > e.recorded_at
      )`,
  },
  {
    code: 'I4',
    title: { zh: '一次贡献按一条规则只记一次积分、一次成长值', en: 'one contribution is credited once by one rule' },
    sql: `
      SELECT MIN(id) AS id FROM points_entry WHERE kind = 'earn' GROUP BY entry_id, rule_code HAVING COUNT(*) > 1
      UNION ALL SELECT MIN(id) FROM growth_entry WHERE delta > 0 GROUP BY entry_id, rule_code HAVING COUNT(*) > 1`,
  },
  {
    code: 'I5.ledger',
    title: { zh: '每笔入账都有规则的一次支付，数目与版本一致', en: 'every credit is a payment by a rule version, of that amount' },
    sql: `
      SELECT entry_id AS id FROM (
        SELECT entry_id, rule_version_id, points AS amount FROM rule_payment WHERE points <> 0
        UNION ALL SELECT entry_id, rule_version_id, -delta FROM points_entry WHERE kind = 'earn'
      ) p GROUP BY entry_id, rule_version_id HAVING SUM(amount) <> 0
      UNION ALL
      SELECT g.entry_id FROM (
        SELECT entry_id, rule_version_id, growth AS amount FROM rule_payment WHERE growth <> 0
        UNION ALL SELECT entry_id, rule_version_id, -delta FROM growth_entry WHERE delta > 0
      ) g GROUP BY g.entry_id, g.rule_version_id HAVING SUM(g.amount) <> 0`,
  },
];
