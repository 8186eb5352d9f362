// Check-ins, consent, requests, promises to keep, and rows without the row that they belong to.
import type { SqlInvariant } from './invariant';
import { ORPHANS } from './orphans';

const before = (minutes: number) => (now: Date) => [new Date(now.getTime() - minutes * 60_000)];

export const HOUSE_INVARIANTS: readonly SqlInvariant[] = [
  {
    code: 'I9',
    title: { zh: '没有做了一半的请求（一分钟以上没有答复）', en: 'no request is older than a minute without its answer' },
    sql: `
      SELECT id FROM idempotency WHERE reply IS NULL AND created_at < ?
      UNION ALL SELECT MIN(id) FROM idempotency GROUP BY principal_id, \`key\` HAVING COUNT(*) > 1`,
    parameters: before(1),
  },
  {
    code: 'I12.once',
    title: { zh: '同一场次同一人只有一条有效签到', en: 'one person is in at one session once' },
    sql: `SELECT MIN(id) AS id FROM check_in WHERE status = 'standing' GROUP BY session_id, attendee_key HAVING COUNT(*) > 1`,
  },
  {
    code: 'I12.journal',
    title: { zh: '每条签到都在账本里，且只为本人', en: 'every check-in is in the journal of the one who came' },
    sql: `
      SELECT c.id AS id FROM check_in c LEFT JOIN journal_entry e ON e.id = c.entry_id
      WHERE e.id IS NULL OR e.member_id <> c.member_id OR e.kind <> 'checked_in' OR e.day <> c.day
        OR e.source_key <> CONCAT('checkin:', c.id)
      UNION ALL
      SELECT e.id FROM journal_entry e LEFT JOIN check_in c ON c.entry_id = e.id
      WHERE e.kind = 'checked_in' AND e.source_key LIKE 'checkin:%' AND c.id IS NULL`,
  },
  {
    code: 'I12.undone',
    title: { zh: '签到有效，当且仅当账本里没有撤销它', en: 'a check-in stands if and only if the journal has not undone it' },
    sql: `
      SELECT c.id AS id FROM check_in c LEFT JOIN journal_entry r ON r.reverses_id = c.entry_id
      WHERE (c.status = 'standing' AND r.id IS NOT NULL) OR (c.status <> 'standing' AND r.id IS NULL)`,
  },
  {
    code: 'I12.count',
    title: { zh: '场次人数等于有效签到数', en: "a session's count is the number of its check-ins" },
    sql: `
      SELECT session_id AS id FROM (
        SELECT id AS session_id, check_ins AS amount FROM event_session
        UNION ALL SELECT session_id, -1 FROM check_in WHERE status = 'standing'
      ) t GROUP BY session_id HAVING SUM(amount) <> 0`,
  },
  {
    code: 'I12.annulled',
    title: { zh: '场次的撤销数等于撤销了的签到数', en: "a session's annulments are its check-ins that were taken back" },
    sql: `
      SELECT session_id AS id FROM (
        SELECT id AS session_id, annulments AS amount FROM event_session
        UNION ALL SELECT session_id, -1 FROM check_in WHERE status = 'annulled'
      ) t GROUP BY session_id HAVING SUM(amount) <> 0`,
  },
  {
    code: 'I12.code',
    title: { zh: '凭现场码的签到都记下了是哪一刻的码', en: 'a check-in by the code on the screen says which code' },
    sql: `SELECT id FROM check_in WHERE method IN ('venue_code', 'venue_digits') AND code_epoch IS NULL`,
  },
  {
    code: 'I12.by_hand',
    title: { zh: '补签都写着是哪位工作人员、为什么，别的签到都是本人签的', en: 'a check-in by hand says who recorded it and why, and every other one was made by the member' },
    sql: `
      SELECT c.id AS id FROM check_in c JOIN journal_entry e ON e.id = c.entry_id
      WHERE (c.method = 'staff' AND (e.recorded_by NOT LIKE 'staff:%' OR e.reason IS NULL OR e.reason = '' OR c.code_epoch IS NOT NULL))
        OR (c.method <> 'staff' AND (e.recorded_by LIKE 'staff:%' OR e.reason IS NOT NULL))`,
  },
  {
    code: 'I13',
    title: { zh: '会员在册，或留着手机号、姓名、生日，就有当下有效的同意', en: 'whoever is a member, or whose details are in use, has said yes and not taken it back' },
    // Whoever has left keeps what they wrote for the day they come back; nobody works with it until then.
    sql: `
      SELECT m.id AS id FROM member m
      LEFT JOIN (SELECT member_id, MAX(id) AS id FROM consent WHERE purpose = 'membership' GROUP BY member_id) last ON last.member_id = m.id
      LEFT JOIN consent c ON c.id = last.id
      WHERE (m.status = 'active' OR (m.status <> 'withdrawn'
          AND (m.phone_ct IS NOT NULL OR m.real_name_ct IS NOT NULL OR m.birthday_ct IS NOT NULL)))
        AND (c.id IS NULL OR c.granted = 0)`,
  },
  {
    code: 'I13.left',
    title: { zh: '已经退出的人没有留着任何同意', en: 'whoever has left has no consent that still stands' },
    sql: `
      SELECT c.id AS id FROM member m
      JOIN (SELECT member_id, MAX(id) AS id FROM consent GROUP BY member_id, purpose) last ON last.member_id = m.id
      JOIN consent c ON c.id = last.id
      WHERE m.status = 'withdrawn' AND c.granted = 1`,
  },
  {
    code: 'I16.acts',
    title: { zh: '工作人员的每次撤销、每次补签、每枚送出的徽章在操作日志里都有一行，日志里的也都发生过', en: 'what staff took back, recorded by hand or gave as a badge has its line in the audit log, and each such line its act' },
    sql: `
      SELECT r.id AS id FROM journal_entry r
      LEFT JOIN check_in c ON c.entry_id = r.reverses_id
      LEFT JOIN adjustment d ON d.entry_id = r.reverses_id
      LEFT JOIN audit_entry a ON a.object_id = COALESCE(c.id, d.id, r.reverses_id)
        AND a.action IN ('check_in.annulled', 'contribution.reversed', 'adjustment.undone', 'honour.taken_back', 'badge.taken_back')
      WHERE r.kind = 'reversal' AND r.recorded_by LIKE 'staff:%' AND a.id IS NULL
      UNION ALL
      SELECT a.id FROM audit_entry a
      LEFT JOIN check_in c ON c.id = a.object_id
      LEFT JOIN adjustment d ON d.id = a.object_id
      LEFT JOIN journal_entry r ON r.reverses_id = COALESCE(c.entry_id, d.entry_id, a.object_id)
      WHERE a.action IN ('check_in.annulled', 'contribution.reversed', 'adjustment.undone', 'honour.taken_back', 'badge.taken_back') AND r.id IS NULL
      UNION ALL
      SELECT e.id FROM journal_entry e LEFT JOIN audit_entry a ON a.object_id = e.id AND a.action = 'badge.given'
      WHERE e.kind = 'badge_given' AND e.recorded_by LIKE 'staff:%' AND a.id IS NULL
      UNION ALL
      SELECT a.id FROM audit_entry a LEFT JOIN journal_entry e ON e.id = a.object_id AND e.kind = 'badge_given'
      WHERE a.action = 'badge.given' AND e.id IS NULL
      UNION ALL
      SELECT c.id FROM check_in c LEFT JOIN audit_entry a ON a.object_id = c.id AND a.action = 'check_in.by_hand'
      WHERE c.method = 'staff' AND a.id IS NULL
      UNION ALL
      SELECT a.id FROM audit_entry a LEFT JOIN check_in c ON c.id = a.object_id AND c.method = 'staff'
      WHERE a.action = 'check_in.by_hand' AND c.id IS NULL`,
  },
  {
    code: 'I16.staff',
    title: { zh: '每个员工账号和它的角色都是操作日志里开的那一个', en: 'every staff account has the roles that the log says it was made with, and each account of the log is there' },
    // Roles never change after that; once they do, the line that changes them counts.
    sql: `
      SELECT s.id AS id FROM staff_account s LEFT JOIN audit_entry a ON a.object_id = s.id AND a.action = 'staff.hired'
      WHERE a.id IS NULL OR a.details <> CONCAT('{"login":"', s.login, '","roles":', s.roles, '}')
      UNION ALL
      SELECT a.id FROM audit_entry a LEFT JOIN staff_account s ON s.id = a.object_id WHERE a.action = 'staff.hired' AND s.id IS NULL`,
  },
  {
    code: 'I19.once',
    title: { zh: '一件事只给会员发一封信', en: 'an occasion is told in one message' },
    sql: 'SELECT MIN(id) AS id FROM message GROUP BY dedupe_key HAVING COUNT(*) > 1',
  },
  {
    code: 'I21',
    title: { zh: '没有一行记录失去它所属的那一行', en: 'no row has lost the row that it belongs to' },
    sql: ORPHANS,
  },
  {
    code: 'I22.waiting',
    title: { zh: '答应的事没有拖过一刻钟', en: 'no promise is a quarter of an hour overdue' },
    sql: `SELECT id FROM outbox WHERE state = 'waiting' AND available_at < ?`,
    parameters: before(15),
  },
  {
    code: 'I22.sealing',
    title: { zh: '操作日志没有一行过了三个小时还没封存', en: 'no line of the staff log waits for hours to be sealed' },
    sql: 'SELECT id FROM audit_entry WHERE sealed_no IS NULL AND at < ?',
    parameters: before(3 * 60),
  },
  {
    code: 'I22.runs',
    title: { zh: '没有一次发卡、一次日结停在半路三个小时没人接手', en: 'no issue of cards and no closing of a day lies broken off for hours' },
    // Whoever is at work renews the lease with each portion; who was asked to stop gives it back, and then the beginning counts.
    sql: `
      SELECT month AS id FROM card_run WHERE finished_at IS NULL AND COALESCE(leased_until, started_at) < ?
      UNION ALL SELECT CONCAT(day, ' ', stage) FROM closing_run WHERE finished_at IS NULL AND COALESCE(leased_until, started_at) < ?`,
    parameters: (now) => [...before(3 * 60)(now), ...before(3 * 60)(now)],
  },
  {
    code: 'I22.left_out',
    title: { zh: '日结漏下的人，没有一个等了三天还没补上', en: 'nobody whom the closing of a day left out has waited for days' },
    // Whoever was left out was so before the stage came to its end; until it does, I22.runs asks after it.
    sql: `
      SELECT CONCAT(w.member_id, ' ', w.day, ' ', w.stage) AS id FROM closing_left_out w
      LEFT JOIN closing_run r ON r.day = w.day AND r.stage = w.stage
      WHERE r.day IS NULL OR r.finished_at < ?`,
    parameters: before(3 * 24 * 60),
  },
  {
    code: 'I22.dead',
    title: { zh: '没有试尽了还没送到的消息', en: 'no promise was given up' },
    sql: `SELECT id FROM outbox WHERE state = 'dead'`,
  },
];
