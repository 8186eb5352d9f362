// What takes a second person, and points that were changed by hand: as decided, in the journal, in the log, and by nobody for themselves.
import type { SqlInvariant } from './invariant';

/** The house is tidied each hour; what is older than three was forgotten. */
const TIDIED_WITHIN_MS = 3 * 3_600_000;

export const APPROVAL_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'I20.persons',
    title: { zh: '审批由另一个人决定；自己批的都写明了「一个人定的」；撤回的是提的人', en: 'another person decided, or it says that nobody else did; only the one who asked took it back' },
    sql: `
      SELECT id FROM approval
      WHERE (state = 'approved' AND (decided_by IS NULL OR (decided_by = requested_by) <> (decided_alone = 1)))
        OR (state = 'refused' AND (decided_by IS NULL OR decided_by = requested_by))
        OR (state = 'withdrawn' AND (decided_by IS NULL OR decided_by <> requested_by))
        OR (state IN ('pending', 'lapsed') AND decided_by IS NOT NULL)
        OR (state <> 'approved' AND decided_alone = 1)
        OR (state = 'pending') <> (decided_at IS NULL)`,
  },
  {
    code: 'I20.limit',
    title: { zh: '没有第二个人看过的调整，一人一天对一位会员合计不超过当时的上限', en: 'what one person moved alone for one member on one day keeps to the limit of the time' },
    sql: `
      SELECT MIN(id) AS id FROM adjustment WHERE approval_id IS NULL AND reversal_id IS NULL
      GROUP BY asked_by, member_id, asked_on HAVING SUM(points) > MAX(limit_then)
      UNION SELECT id FROM adjustment WHERE approval_id IS NULL AND points > limit_then`,
  },
  {
    code: 'I20.approved',
    title: { zh: '批准的调整都按批的数目做了，没批准的都没有做', en: 'what was approved was done as it was approved, and what was not approved was not done' },
    sql: `
      SELECT a.id AS id FROM adjustment a LEFT JOIN approval p ON p.id = a.approval_id
      WHERE a.approval_id IS NOT NULL AND (p.id IS NULL OR (p.state = 'approved') <> (a.entry_id IS NOT NULL)
        OR p.kind <> 'points_adjustment' OR p.subject_key <> a.id OR p.requested_by <> a.asked_by OR p.member_id <> a.member_id
        OR p.payload <> CONCAT('{"direction":"', a.direction, '","points":', a.points, '}')
        OR (p.state = 'approved' AND a.carried_out_by <> p.decided_by))
      UNION ALL
      SELECT p.id FROM approval p LEFT JOIN adjustment a ON a.approval_id = p.id WHERE p.kind = 'points_adjustment' AND a.id IS NULL
      UNION ALL
      SELECT id FROM adjustment WHERE approval_id IS NULL AND (entry_id IS NULL OR carried_out_by <> asked_by)`,
  },
  {
    code: 'I20.self',
    title: { zh: '没有人调整过自己的积分，也没有人批准过', en: 'nobody changed their own points, or approved that they be changed' },
    sql: `
      SELECT a.id AS id FROM adjustment a JOIN staff_account s ON s.member_id = a.member_id AND s.id IN (a.asked_by, a.carried_out_by)
      WHERE a.carried_out_at > s.linked_at`,
  },
  {
    code: 'P5.journal',
    title: { zh: '账本里的每笔积分调整都有它的申请，做了的每笔调整都在账本里', en: 'each change of points in the journal was asked for, and each that was done is in the journal' },
    sql: `
      SELECT e.id AS id FROM journal_entry e LEFT JOIN adjustment a ON a.entry_id = e.id
      WHERE e.kind = 'adjusted' AND (a.id IS NULL OR a.member_id <> e.member_id OR a.points <> e.quantity OR a.reason <> e.reason
        OR e.source_key <> CONCAT('adjustment:', a.id) OR e.recorded_by <> CONCAT('staff:', a.asked_by)
        OR e.details NOT LIKE CONCAT('%"direction":"', a.direction, '"%'))
      UNION ALL
      SELECT a.id FROM adjustment a LEFT JOIN journal_entry e ON e.id = a.entry_id
      WHERE (a.entry_id IS NOT NULL AND (e.id IS NULL OR e.kind <> 'adjusted')) OR (a.entry_id IS NULL) <> (a.carried_out_at IS NULL)`,
  },
  {
    code: 'P5.undone',
    title: { zh: '调整标为已撤销，当且仅当账本里撤销了它', en: 'a change of points is marked undone if and only if the journal has undone it' },
    sql: `
      SELECT a.id AS id FROM adjustment a LEFT JOIN journal_entry r ON r.reverses_id = a.entry_id
      WHERE a.entry_id IS NOT NULL AND COALESCE(a.reversal_id, '') <> COALESCE(r.id, '')
      UNION ALL SELECT id FROM adjustment WHERE entry_id IS NULL AND reversal_id IS NOT NULL`,
  },
  {
    code: 'I16.adjusted',
    title: { zh: '每笔积分调整在操作日志里都有一行，日志里的每一行也都做过', en: 'each change of points has its line in the audit log, and each such line its change' },
    sql: `
      SELECT a.id AS id FROM adjustment a
      LEFT JOIN audit_entry l ON l.actor_id = a.carried_out_by AND ((a.approval_id IS NULL AND l.action = 'points.adjusted' AND l.object_id = a.id)
        OR (l.action = 'approval.approved' AND l.object_id = a.approval_id))
      WHERE a.entry_id IS NOT NULL AND l.id IS NULL
      UNION ALL
      SELECT l.id FROM audit_entry l LEFT JOIN adjustment a ON a.id = l.object_id AND a.entry_id IS NOT NULL AND a.carried_out_by = l.actor_id
      WHERE l.action = 'points.adjusted' AND a.id IS NULL`,
  },
  {
    code: 'I22.approvals',
    title: { zh: '没有一项审批过了期限还挂着', en: 'no approval waits beyond its day' },
    sql: `SELECT id FROM approval WHERE state = 'pending' AND expires_at < ?`,
    parameters: (now) => [new Date(now.getTime() - TIDIED_WITHIN_MS)],
  },
];
