// Tiers: a history without gaps, a standing that is its last line, and nobody who fell without having been told.
import type { SqlInvariant } from './invariant';

export const TIER_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'T3.chain',
    title: { zh: '等级变动一条接一条，每条从上一条停下的地方开始', en: 'each line of a tier history goes on where the one before it ended' },
    sql: `
      SELECT id FROM (
        SELECT id, from_code, LAG(to_code) OVER (PARTITION BY member_id, track ORDER BY seq, id) AS left_at FROM tier_change
      ) t WHERE COALESCE(from_code, '') <> COALESCE(left_at, '')`,
  },
  {
    code: 'T3.last',
    title: { zh: '会员现在的等级就是最后一条变动停下的地方', en: 'a member stands where the last line of the history ended' },
    sql: `
      SELECT CONCAT(l.member_id, ' ', l.track) AS id FROM (
        SELECT member_id, track, to_code, ROW_NUMBER() OVER (PARTITION BY member_id, track ORDER BY seq DESC, id DESC) AS nth FROM tier_change
      ) l LEFT JOIN member_tier t ON t.member_id = l.member_id AND t.track = l.track
      WHERE l.nth = 1 AND COALESCE(l.to_code, '') <> COALESCE(t.code, '')
      UNION ALL
      SELECT CONCAT(t.member_id, ' ', t.track) FROM member_tier t
      LEFT JOIN tier_change c ON c.member_id = t.member_id AND c.track = t.track WHERE c.id IS NULL`,
  },
  {
    code: 'T3.notice',
    title: { zh: '年度评审里降级的人，都在 30 天前收到过关于那一级的提醒', en: 'whoever fell at a review was told of that tier thirty days before' },
    // Years are compared as numbers: SQLite takes the text of a number and the number itself for different things.
    sql: `
      SELECT r.id AS id FROM tier_change r
      LEFT JOIN (
        SELECT n.member_id, n.track, n.to_code, n.seq, n.day FROM tier_change n
        JOIN journal_entry e ON e.id = n.entry_id AND e.recorded_day = n.day WHERE n.cause = 'noticed'
      ) told ON told.member_id = r.member_id AND told.track = r.track AND told.to_code = r.from_code AND told.seq < r.seq
        AND SUBSTR(told.day, 1, 4) + 1 = SUBSTR(r.day, 1, 4) + 0
      WHERE r.cause = 'review' AND told.member_id IS NULL`,
  },
  {
    code: 'I16.tiers',
    title: { zh: '工作人员授予荣誉、保留等级、结束保留，操作日志里各有一行', en: 'what staff gave and locked has its line in the audit log' },
    sql: `
      SELECT e.id AS id FROM journal_entry e
      LEFT JOIN audit_entry a ON a.object_id = e.id AND a.action IN ('honour.given', 'tier.locked', 'tier.unlocked')
      WHERE e.kind IN ('tier_given', 'tier_locked', 'tier_unlocked') AND e.recorded_by LIKE 'staff:%' AND a.id IS NULL`,
  },
];
