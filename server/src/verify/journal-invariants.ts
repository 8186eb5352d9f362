// The journal itself, its reversals, and what is counted from it.
import type { SqlInvariant } from './invariant';

export const JOURNAL_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'J1',
    title: { zh: '每位会员的账本从 1 起连续编号', en: 'a journal is numbered from 1 without gaps' },
    sql: `
      SELECT a.member_id AS id FROM journal_account a
      LEFT JOIN (
        SELECT member_id, COUNT(*) AS entries, MIN(seq) AS first, MAX(seq) AS last FROM journal_entry GROUP BY member_id
      ) e ON e.member_id = a.member_id
      WHERE a.last_seq <> COALESCE(e.last, 0) OR COALESCE(e.first, 1) <> 1 OR COALESCE(e.last, 0) <> COALESCE(e.entries, 0)`,
  },
  {
    code: 'I6.journal',
    title: { zh: '撤销只撤一次，只撤同一会员更早的贡献或决定，数量一致', en: 'a reversal undoes one earlier contribution or decision of the same member, once' },
    sql: `
      SELECT r.id AS id FROM journal_entry r LEFT JOIN journal_entry f ON f.id = r.reverses_id
      WHERE (r.kind = 'reversal' OR r.reverses_id IS NOT NULL)
        AND (f.id IS NULL OR r.kind <> 'reversal' OR r.type <> 'decision' OR (f.type <> 'fact' AND f.kind NOT IN ('spent', 'adjusted', 'badge_given', 'tier_given'))
          OR f.member_id <> r.member_id OR f.seq >= r.seq OR f.quantity <> r.quantity)
      UNION ALL SELECT MIN(id) FROM journal_entry WHERE reverses_id IS NOT NULL GROUP BY reverses_id HAVING COUNT(*) > 1`,
  },
  {
    code: 'I6.points',
    title: { zh: '撤销退回的积分正好是当初的增减', en: 'a reversal moves points back by exactly what they were moved' },
    sql: `
      SELECT id FROM (
        SELECT r.id AS id, p.rule_code AS rule_code, p.delta AS delta
        FROM journal_entry r JOIN points_entry p ON p.entry_id = r.id AND p.kind = 'reversal' WHERE r.kind = 'reversal'
        UNION ALL
        SELECT r.id, p.rule_code, p.delta
        FROM journal_entry r JOIN points_entry p ON p.entry_id = r.reverses_id AND p.kind IN ('earn', 'spend', 'adjust') WHERE r.kind = 'reversal'
      ) t GROUP BY id, rule_code HAVING SUM(delta) <> 0`,
  },
  {
    code: 'I6.growth',
    title: { zh: '撤销退回的成长值正好是当初所得', en: 'a reversal takes back exactly the growth that was earned' },
    sql: `
      SELECT id FROM (
        SELECT r.id AS id, g.rule_code AS rule_code, g.delta AS delta
        FROM journal_entry r JOIN growth_entry g ON g.entry_id = r.id WHERE r.kind = 'reversal'
        UNION ALL
        SELECT r.id, g.rule_code, g.delta
        FROM journal_entry r JOIN growth_entry g ON g.entry_id = r.reverses_id WHERE r.kind = 'reversal'
      ) t GROUP BY id, rule_code HAVING SUM(delta) <> 0`,
  },
  {
    code: 'I6.kinds',
    title: { zh: '每种流水只随它该随的记录', en: 'each kind of line comes only with the kind of entry that brings it' },
    sql: `
      SELECT p.id AS id FROM points_entry p JOIN journal_entry e ON e.id = p.entry_id
      WHERE (p.kind = 'earn' AND e.type <> 'fact')
        OR (p.kind = 'spend' AND e.kind <> 'spent')
        OR (p.kind = 'adjust' AND e.kind <> 'adjusted')
        OR (p.kind = 'expire' AND e.kind NOT IN ('day_closed', 'reversal'))
        OR (p.kind = 'repay' AND e.type <> 'fact' AND e.kind NOT IN ('adjusted', 'reversal'))
        OR (p.kind IN ('reversal', 'debt') AND e.kind <> 'reversal')
        OR p.member_id <> e.member_id OR p.seq <> e.seq
      UNION ALL
      SELECT g.id FROM growth_entry g JOIN journal_entry e ON e.id = g.entry_id
      WHERE (g.delta > 0 AND e.type <> 'fact') OR (g.delta < 0 AND e.kind <> 'reversal')
        OR g.member_id <> e.member_id OR g.seq <> e.seq`,
  },
  {
    code: 'M1',
    title: { zh: '每月、每年的计量等于从账本数出来的', en: 'the measures of months and years are what the journal counts to' },
    sql: `
      SELECT CONCAT(member_id, ' ', month, ' ', measure) AS id FROM (
        SELECT member_id, month, 'contributions' AS measure, 1 AS amount FROM (${standing('f.id')}) a
        UNION ALL
        SELECT member_id, month,
          CASE kind WHEN 'joined' THEN 'joins' WHEN 'checked_in' THEN 'check_ins' WHEN 'gave' THEN 'gifts'
            WHEN 'friend_joined_in' THEN 'friends' WHEN 'answered' THEN 'answers' WHEN 'suggestion_adopted' THEN 'suggestions'
            WHEN 'walked' THEN 'walks' WHEN 'learned' THEN 'lessons' ELSE kind END, 1
        FROM (${standing('f.kind')}) b WHERE kind <> 'served'
        UNION ALL
        SELECT member_id, month, CASE kind WHEN 'served' THEN 'minutes' WHEN 'gave' THEN 'gift_fen' ELSE 'steps' END, quantity
        FROM (${standing('f.kind, f.quantity')}) c WHERE kind IN ('served', 'gave', 'walked')
        UNION ALL
        SELECT member_id, SUBSTR(month, 1, 4), 'year_contributions', 1 FROM (${standing('f.id')}) d
        UNION ALL
        SELECT member_id, month, measure, -value FROM measure WHERE month <> 'ever' AND measure < '~'
      ) t GROUP BY member_id, month, measure HAVING SUM(amount) <> 0`,
  },
  {
    code: 'M2',
    title: { zh: '每场活动来过几次，等于有效签到数', en: 'visits to an event are the check-ins that the journal has not undone' },
    sql: `
      SELECT CONCAT(member_id, ' ', month, ' ', measure) AS id FROM (
        SELECT f.member_id, f.month, CONCAT('~', c.event_id) AS measure, 1 AS amount FROM check_in c
        JOIN journal_entry f ON f.id = c.entry_id LEFT JOIN journal_entry r ON r.reverses_id = f.id WHERE r.id IS NULL
        UNION ALL SELECT member_id, month, measure, -value FROM measure WHERE measure >= '~'
      ) t GROUP BY member_id, month, measure HAVING SUM(amount) <> 0`,
  },
  {
    code: 'I17.ever',
    title: { zh: '各月计量之和等于累计', en: 'the months of a measure add up to its total' },
    sql: `
      SELECT CONCAT(member_id, ' ', measure) AS id FROM (
        SELECT member_id, measure, value AS amount FROM measure WHERE month = 'ever' AND measure <> 'gift_years'
        UNION ALL SELECT member_id, measure, -value FROM measure WHERE month <> 'ever' AND measure <> 'year_contributions' AND measure < '~'
      ) t GROUP BY member_id, measure HAVING SUM(amount) <> 0
      UNION SELECT CONCAT(member_id, ' ', month, ' ', measure) FROM measure WHERE value < 0`,
  },
  {
    code: 'M1.years',
    title: { zh: '支持过的年头数等于从各月数出来的', en: 'the years of giving are what the months of giving count to' },
    sql: `
      SELECT member_id AS id FROM (
        SELECT member_id, value AS amount FROM measure WHERE measure = 'gift_years'
        UNION ALL
        SELECT member_id, -COUNT(DISTINCT SUBSTR(month, 1, 4)) FROM measure
        WHERE measure = 'gifts' AND month <> 'ever' AND value > 0 GROUP BY member_id
      ) t GROUP BY member_id HAVING SUM(amount) <> 0`,
  },
];

/** Contributions that were not undone. */
function standing(columns: string): string {
  return `
    SELECT f.member_id, f.month, ${columns} FROM journal_entry f
    LEFT JOIN journal_entry r ON r.reverses_id = f.id WHERE f.type = 'fact' AND r.id IS NULL`;
}
