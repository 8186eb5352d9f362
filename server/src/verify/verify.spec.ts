// Each invariant is seen to catch what breaks it: a good office, one planted violation, and exactly that invariant names it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/create-app';
import { changeDefinitions } from '../../test/factories/definitions';
import { checkIn } from '../../test/factories/journal';
import { plannedSession, screenCode } from '../../test/factories/events';
import { member, staffMember } from '../../test/factories/people';
import { HEADS_FILE, SealingService } from '../audit';
import { CorrectionsService, IssuingService } from '../cards';
import { journalTools } from '../cli/journal-tools';
import { VERIFY_COPY } from '../cli/verify.copy';
import { EFFECTS, JournalService, type Effect, type NewFact } from '../journal';
import { findingOf } from './invariant';
import { StaffService } from '../staff';
import { SQL_INVARIANTS } from './invariants';
import { MAY_LOSE, PARENTS, SAID_ELSEWHERE } from './orphans';
import { REPLAY_INVARIANTS } from './replay.check';
import { VerifyService } from './verify.service';

interface Office {
  test: TestApp;
  close(): Promise<void>;
  tools: INestApplicationContext;
  verify: VerifyService;
  dataDir: string;
  staffId: string;
  memberIds: string[];
}

/** Three members who joined and checked in over HTTP, with details, hours served, and one contribution undone. */
async function goodOffice(): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tongxing-verify-'));
  const test = await createTestApp({ wechat: true, env: { DATA_DIR: dataDir } });
  const staff = await staffMember(test);
  const people = await Promise.all(Array.from({ length: 3 }, () => member(test)));
  const journal = test.app.get(JournalService, { strict: false });
  const record = (fact: NewFact) => test.transactor.run((tx) => journal.record(tx, fact));
  for (const { id } of people) {
    const served = { kind: 'served', quantity: 90, details: { title: '陪伴老人' } } as const;
    await record(checkIn(id, test.clock.now(), { ...served, sourceKey: `served:${id}` }));
    const { entry } = await record(checkIn(id, test.clock.now(), { sourceKey: `visit:${id}`, details: { title: '交流', eventKind: 'service' } }));
    await test.transactor.run((tx) => journal.reverse(tx, { entryId: entry.id, reason: '记错了', recordedBy: 'staff' }));
  }
  // Points by hand: a little at once and undone, much with a second person, and something that still waits.
  const [amy, fay] = [await staffMember(test, ['programme']), await staffMember(test, ['finance'])];
  const newcomer = await test.app.get(StaffService, { strict: false }).hire({ login: 'newcomer', name: '小林', roles: ['editor'], password: 'a-long-enough-password' });
  const change = async (n: number, points: number): Promise<string> => {
    const answer = await amy.post(`/admin/members/${people[n]!.id}/adjustments`, { direction: 'add', points, reason: '补记去年的服务' }, { key: true });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id as string;
  };
  await change(0, 40);
  await amy.post(`/admin/adjustments/${await change(1, 30)}/reversal`, { reason: '加错了人' });
  await fay.post(`/admin/adjustments/${await change(2, 500)}/approval`);
  await change(2, 600);
  // Honours: one that stands, one undone, and one that came with the old records.
  const honour = { track: 'honour', code: 'honour_award', until: '2027-12-31', reason: '一年里陪了 40 位老人' };
  const [, undone] = await Promise.all([0, 1].map(async (n) => (await amy.post(`/admin/members/${people[n]!.id}/honours`, honour, { key: true })).body as { entryId: string }));
  await amy.post(`/admin/members/${people[1]!.id}/honours/${undone!.entryId}/reversal`, { reason: '点错了人' });
  await test.transactor.run((tx) =>
    journal.decide(tx, { memberId: people[2]!.id, kind: 'tier_given', sourceKey: 'old:1', quantity: 1, details: { ...honour, title: '年度表彰' }, recordedBy: 'import', reason: honour.reason }),
  );
  const { eventId, sessionId } = await plannedSession(test, staff);
  const { digits } = await screenCode(staff, sessionId);
  for (const { http, id } of people) {
    // The last of them is put down by hand.
    const entered = id === people.at(-1)!.id ? await amy.post(`/admin/sessions/${sessionId}/hand-check-ins`, { memberId: id, reason: '当天忘了签到' }, { key: true }) : await http.post('/check-ins', { eventId, digits }, { key: true });
    if (entered.status !== 200) throw new Error(entered.text);
    await http.post('/me/profile', { phone: '13800138000', city: '深圳' }, { key: true });
  }
  const [thanked, mistaken] = people.map(({ id }) => staff.post('/admin/badges/thank_you/gifts', { memberId: id, reason: '守到最后一刻' }, { key: true }));
  for (const given of [await thanked!, await mistaken!]) if (given.status !== 201) throw new Error(given.text);
  await staff.post(`/admin/badge-gifts/${(await mistaken!).body.id}/reversal`, { reason: '送错了人' });
  await changeDefinitions(amy, staff);
  // Cards of the running month: what they say is true of now.
  const issuing = test.app.get(IssuingService, { strict: false });
  for (const no of [1, 2, 3]) await test.transactor.run((tx) => issuing.issueOne(tx, '2026-11', no));
  await test.drainOutbox();
  await test.app.get(SealingService, { strict: false }).sealWaiting();
  // A while later: nothing of it is still on its way.
  test.clock.advance({ hours: 2 });
  const tools = await journalTools({ dataSource: test.dataSource, clock: test.clock, dataDir });
  const close = async (): Promise<void> => {
    await test.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { test, close, tools, dataDir, staffId: newcomer.id, verify: tools.get(VerifyService, { strict: false }), memberIds: people.map(({ id }) => id).sort() };
}

/** The codes of the invariants that do not hold, with how often. */
async function broken(office: Office, manager?: EntityManager): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for await (const { code, violations } of office.verify.findings(manager)) if (violations > 0) found[code] = violations;
  return found;
}

/** Columns whose name sounds like another table's row, and which name none. */
const NO_ROW: Readonly<Record<string, string>> = {
  'journal_entry.recorded_by': 'staff:<id>, import or the server itself',
  'audit_entry.object_id': 'a row of any table, some of which go',
  'idempotency.principal_id': 'a session of a member or of staff; sessions go',
  'rebuild_run.last_member_id': 'a mark on the way',
};

class TakenBack extends Error {}

type Plant = (hand: Hand) => Promise<unknown>;

const JOINING = `journal_entry t WHERE t.kind = 'joined'`;
const REVERSAL = `journal_entry t WHERE t.kind = 'reversal'`;
const EARNING = `points_entry t WHERE t.kind = 'earn'`;

/** Whoever spoils the office: writes by SQL, past every service. */
class Hand {
  readonly memberId: string;
  readonly now: Date;
  readonly longAgo: Date;
  /** Somebody who is nobody else's witness. */
  readonly staffId: string;

  constructor(
    private readonly manager: EntityManager,
    office: Office,
  ) {
    this.memberId = office.memberIds[0] ?? '';
    this.now = office.test.clock.now();
    this.longAgo = this.hoursAgo(1);
    this.staffId = office.staffId;
  }

  hoursAgo(hours: number): Date {
    return new Date(this.now.getTime() - hours * 3_600_000);
  }

  run(sql: string, values?: unknown[]): Promise<unknown> {
    return this.manager.query(sql, values);
  }

  /** The first row's id that the words after FROM find. */
  async idOf(from: string): Promise<string> {
    const rows = await this.manager.query<{ id: string }[]>(`SELECT t.id AS id FROM ${from} ORDER BY t.id LIMIT 1`);
    if (!rows[0]) throw new Error(`Nothing in ${from}`);
    return rows[0].id;
  }

  /** Publishes a version of a tier for a far day, past every approval. */
  addTier(code: string, version: number): Promise<unknown> {
    return this.run(
      `INSERT INTO tier_version (id, track, code, version, name, tier_rank, criteria, starts_on) VALUES ('planted', 'growth', ?, ?, '新的一级', 9, '{"match":"all","bars":[]}', '2099-01-01')`,
      [code, version],
    );
  }

  /** Adds an entry that no step takes to the end of the member's journal; answers its id. */
  async addSpending(): Promise<string> {
    await this.run('UPDATE journal_account SET last_seq = last_seq + 1 WHERE member_id = ?', [this.memberId]);
    await this.run(
      `INSERT INTO journal_entry (id, member_id, seq, type, kind, source_key, occurred_at, day, month, recorded_at, recorded_day, quantity, details, recorded_by, caused_by, reverses_id, reason)
       SELECT 'overspent', e.member_id, a.last_seq, 'decision', 'spent', 'overspent', e.occurred_at, e.day, e.month, e.recorded_at, e.recorded_day, 1000000, '{}', 'staff', NULL, NULL, NULL
       FROM journal_entry e JOIN journal_account a ON a.member_id = e.member_id WHERE e.member_id = ? AND e.seq = 1`,
      [this.memberId],
    );
    return 'overspent';
  }

  /** Adds lines to the member's last contribution, after everything else, each with the right balance. */
  async addLines(lines: [kind: string, delta: number, ruleCode?: string][]): Promise<void> {
    const [last] = await this.manager.query<{ id: string; balance_after: number }[]>(
      'SELECT id, balance_after FROM points_entry WHERE member_id = ? ORDER BY seq DESC, line DESC LIMIT 1',
      [this.memberId],
    );
    let balance = Number(last?.balance_after);
    for (const [i, [kind, delta, ruleCode = null]] of lines.entries()) {
      balance += delta;
      await this.run(
        `INSERT INTO points_entry (id, member_id, entry_id, seq, line, kind, delta, balance_after, debt_after, rule_version_id, rule_code, day, month, occurred_at, recorded_at)
         SELECT ?, member_id, entry_id, seq, ?, ?, ?, ?, debt_after, rule_version_id, COALESCE(?, rule_code), day, month, occurred_at, recorded_at FROM points_entry WHERE id = ?`,
        [`planted-${i}`, 8 + i, kind, delta, balance, ruleCode, last?.id],
      );
    }
  }
}

const PLANTS: Record<string, Plant> = {
  'I1.points': (hand) => hand.run('UPDATE points_account SET balance = balance + 1 WHERE member_id = ?', [hand.memberId]),
  'I1.growth': (hand) => hand.run('UPDATE growth_account SET total = total - 1 WHERE member_id = ?', [hand.memberId]),
  // Overspent and made good again at once: the sum is right, and yet there was a moment below zero.
  'I2.points': (hand) => hand.addLines([['earn', -100_000, 'one'], ['earn', 100_000, 'other']]),
  'I2.growth': async (hand) => hand.run('UPDATE growth_entry SET total_after = total_after + 1 WHERE id = ?', [await hand.idOf('growth_entry t')]),
  'R4.debt': (hand) => hand.run('UPDATE points_account SET debt = 5 WHERE member_id = ?', [hand.memberId]),
  'R4.running': async (hand) => hand.run('UPDATE points_entry SET debt_after = 3 WHERE id = ?', [await hand.idOf(EARNING)]),
  'P3.uses': async (hand) => hand.run('UPDATE lot_use SET lot_id = ? WHERE entry_id = ?', [await hand.idOf('points_lot t WHERE t.remaining > 0'), await hand.idOf(REVERSAL)]),
  'P3.moves': async (hand) => hand.run('UPDATE lot_use SET entry_id = ? WHERE entry_id = ?', [await hand.idOf(JOINING), await hand.idOf(REVERSAL)]),
  'P4.expired': async (hand) => hand.run('UPDATE points_lot SET expired = 1 WHERE id = ?', [await hand.idOf('points_lot t WHERE t.remaining = 0')]),
  'P4.closed': async (hand) => {
    const later = new Date(hand.now.getTime() + 1000);
    await hand.run(`INSERT INTO closing_run (day, stage, reached, members, brought, started_at, finished_at) VALUES ('2099-01-01', 'lots', '', 0, 0, ?, ?)`, [later, later]);
  },
  I4: (hand) => hand.addLines([['earn', 0]]),
  'I5.ledger': async (hand) => hand.run('UPDATE points_entry SET rule_version_id = ? WHERE id = ?', [await hand.idOf(`rule_version t WHERE t.id NOT IN (SELECT p.rule_version_id FROM points_entry p WHERE p.rule_version_id IS NOT NULL)`), await hand.idOf(EARNING)]),
  'I5.price': async (hand) => hand.run(`UPDATE rule_payment SET use_keys = '[]' WHERE id = ?`, [await hand.idOf('rule_payment t')]),
  // A version that begins a day earlier would price deeds anew, with the very same terms.
  'I5.rules': async (hand) => hand.run(`UPDATE rule_version SET starts_on = '2014-12-31' WHERE id = ?`, [await hand.idOf('rule_version t')]),
  'P2.caps': (hand) => hand.run('UPDATE rule_use SET times = times + 1 WHERE member_id = ? AND times > 0', [hand.memberId]),
  'P3.each': (hand) => hand.run(`UPDATE points_lot SET expires_on = '2099-12-31' WHERE member_id = ?`, [hand.memberId]),
  // What the points never allowed, as a hand in the database or a definition that was changed afterwards leaves it.
  J2: (hand) => hand.addSpending(),
  J1: (hand) => hand.run('UPDATE journal_account SET last_seq = last_seq + 1 WHERE member_id = ?', [hand.memberId]),
  'I6.journal': async (hand) => hand.run('UPDATE journal_entry SET quantity = quantity + 1 WHERE id = ?', [await hand.idOf(REVERSAL)]),
  'I6.points': async (hand) => hand.run(`UPDATE points_entry SET rule_code = 'another' WHERE entry_id = ? AND line = 1`, [await hand.idOf(REVERSAL)]),
  'I6.growth': async (hand) => hand.run(`UPDATE growth_entry SET rule_code = 'another' WHERE entry_id = ? AND line = 1`, [await hand.idOf(REVERSAL)]),
  'I6.kinds': (hand) => hand.addLines([['debt', 0]]),
  M1: (hand) => hand.run(`UPDATE measure SET value = value + 1 WHERE member_id = ? AND measure = 'minutes'`, [hand.memberId]),
  M2: (hand) => hand.run(`UPDATE measure SET value = value + 1 WHERE member_id = ? AND measure >= '~'`, [hand.memberId]),
  'I17.ever': (hand) => hand.run(`UPDATE measure SET value = value + 1 WHERE member_id = ? AND measure = 'check_ins' AND month = 'ever'`, [hand.memberId]),
  'M1.years': (hand) => hand.run(`INSERT INTO measure (member_id, month, measure, value) VALUES (?, 'ever', 'gift_years', 1)`, [hand.memberId]),
  'I17.days': async (hand) => hand.run(`UPDATE journal_entry SET recorded_day = '2026-11-21' WHERE id = ?`, [await hand.idOf(JOINING)]),
  'I17.cards': (hand) => hand.run(`UPDATE impact_card SET facts = REPLACE(facts, '"quantity":90', '"quantity":95') WHERE member_id = ?`, [hand.memberId]),
  'I17.versions': (hand) => hand.run('UPDATE impact_card SET version = 2 WHERE member_id = ?', [hand.memberId]),
  'I11.badges': (hand) => hand.run(`DELETE FROM member_badge WHERE member_id = ? AND code = 'first_meeting'`, [hand.memberId]),
  'B1.evidence': async (hand) =>
    hand.run(`UPDATE member_badge SET entry_id = (SELECT MAX(e.reverses_id) FROM journal_entry e WHERE e.member_id = ?) WHERE member_id = ? AND code = 'first_meeting'`, [hand.memberId, hand.memberId]),
  'B1.cap': (hand) => hand.run('UPDATE badge_gift SET per_month = 0'),
  'B1.places': (hand) => hand.run('UPDATE badge_cap SET given = given + 1'),
  'B1.gifts': (hand) => hand.run('UPDATE badge_gift SET member_id = ? WHERE member_id <> ?', [hand.memberId, hand.memberId]),
  'I11.tiers': (hand) => hand.run(`UPDATE member_tier SET noticed_year = 2025, noticed_code = 'growth_member' WHERE member_id = ?`, [hand.memberId]),
  'T3.chain': async (hand) => hand.run(`UPDATE tier_change SET from_code = 'growth_gold' WHERE id = ?`, [await hand.idOf('tier_change t')]),
  'T3.last': async (hand) => hand.run(`UPDATE tier_change SET to_code = 'growth_gold' WHERE id = ?`, [await hand.idOf('tier_change t')]),
  'T3.notice': async (hand) => hand.run(`UPDATE tier_change SET cause = 'review' WHERE id = ?`, [await hand.idOf('tier_change t')]),
  'R12.persons': (hand) => hand.run('UPDATE tier_version SET activated_by = proposed_by'),
  'R12.approved': (hand) => hand.run('DELETE FROM tier_version WHERE approval_id IS NOT NULL'),
  'I17.everyone': (hand) =>
    hand.run(`INSERT INTO card_run (month, last_no, cards, started_at, finished_at) VALUES ('2026-12', 3, 0, ?, ?)`, [hand.hoursAgo(1), hand.now]),
  'I16.staff': (hand) =>
    hand.run(
      `INSERT INTO staff_account (id, login, name, password_hash, roles, active, failures, created_at)
       SELECT 'planted', 'planted', name, password_hash, '["admin"]', 1, 0, created_at FROM staff_account WHERE id = ?`,
      [hand.staffId],
    ),
  'I22.sealing': (hand) =>
    hand.run(
      `INSERT INTO audit_entry (id, actor_id, actor_name, action, object_kind, object_id, details, at) VALUES ('planted', NULL, '服务器命令行', 'staff.signed_in', 'staff', 'nothing', '{}', ?)`,
      [hand.hoursAgo(4)],
    ),
  'I22.runs': (hand) => hand.run(`INSERT INTO card_run (month, last_no, cards, started_at, finished_at) VALUES ('2026-10', 0, 0, ?, NULL)`, [hand.hoursAgo(4)]),
  'I22.sweep': (hand) => hand.run(`INSERT INTO card_sweep (name, swept_until) VALUES ('late', ?)`, [hand.hoursAgo(9)]),
  'I22.left_out': async (hand) => {
    await hand.run(`INSERT INTO closing_run (day, stage, reached, members, brought, left_out, started_at, finished_at) VALUES ('2026-11-18', 'tiers', '', 3, 0, 1, ?, ?)`, [hand.hoursAgo(80), hand.hoursAgo(74)]);
    await hand.run(`INSERT INTO closing_left_out (day, stage, member_id, tried_at) VALUES ('2026-11-18', 'tiers', ?, ?)`, [hand.memberId, hand.now]);
  },
  I9: async (hand) => hand.run('UPDATE idempotency SET reply = NULL, created_at = ? WHERE id = ?', [hand.longAgo, await hand.idOf('idempotency t')]),
  'I12.journal': async (hand) => hand.run(`UPDATE journal_entry SET source_key = 'checkin:nobody' WHERE id IN (SELECT entry_id FROM check_in WHERE id = ?)`, [await hand.idOf('check_in t')]),
  'I12.undone': async (hand) => {
    await hand.run(`UPDATE check_in SET status = 'annulled' WHERE id = ?`, [await hand.idOf('check_in t')]);
    await hand.run('UPDATE event_session SET check_ins = check_ins - 1, annulments = annulments + 1');
  },
  'I12.count': (hand) => hand.run('UPDATE event_session SET check_ins = check_ins + 1'),
  'I12.annulled': (hand) => hand.run('UPDATE event_session SET annulments = annulments + 1'),
  'I16.acts': async (hand) => hand.run(`UPDATE journal_entry SET recorded_by = 'staff:somebody' WHERE id = ?`, [await hand.idOf(REVERSAL)]),
  'I16.tiers': (hand) => hand.run(`UPDATE journal_entry SET recorded_by = 'staff:somebody' WHERE kind = 'tier_given' AND recorded_by = 'import'`),
  'I12.code': async (hand) => hand.run('UPDATE check_in SET code_epoch = NULL WHERE id = ?', [await hand.idOf(`check_in t WHERE t.method <> 'staff'`)]),
  'I12.by_hand': (hand) => hand.run(`UPDATE journal_entry SET reason = NULL WHERE id IN (SELECT entry_id FROM check_in WHERE method = 'staff')`),
  I13: (hand) =>
    hand.run(
      `INSERT INTO consent (id, member_id, purpose, granted, document_version, at, channel) VALUES ('7ZZZZZZZZZZZZZZZZZZZZZZZZZ', ?, 'membership', 0, '2026-11', ?, 'profile')`,
      [hand.memberId, hand.now],
    ),
  'I13.left': (hand) => hand.run(`UPDATE member SET status = 'withdrawn' WHERE id = ?`, [hand.memberId]),
  'I20.persons': (hand) => hand.run(`UPDATE approval SET decided_alone = 1 WHERE state = 'approved'`),
  'I20.limit': (hand) => hand.run('UPDATE adjustment SET limit_then = 39 WHERE approval_id IS NULL AND reversal_id IS NULL'),
  'I20.approved': (hand) => hand.run(`UPDATE approval SET payload = '{"direction":"add","points":50}' WHERE state = 'approved'`),
  'I20.self': (hand) =>
    hand.run(
      `UPDATE staff_account SET linked_at = ?, member_id = (SELECT MIN(member_id) FROM adjustment WHERE entry_id IS NOT NULL)
       WHERE id IN (SELECT asked_by FROM adjustment)`,
      [hand.hoursAgo(4)],
    ),
  'P5.journal': (hand) => hand.run(`UPDATE adjustment SET reason = '另一个说法' WHERE approval_id IS NULL AND reversal_id IS NULL`),
  'P5.undone': (hand) => hand.run(`UPDATE adjustment SET reversal_id = 'nothing' WHERE approval_id IS NULL AND reversal_id IS NULL`),
  'I16.adjusted': (hand) =>
    hand.run(
      `INSERT INTO audit_entry (id, actor_id, actor_name, action, object_kind, object_id, details, at)
       SELECT 'planted', actor_id, actor_name, action, object_kind, 'nothing', details, at FROM audit_entry WHERE action = 'points.adjusted' ORDER BY id LIMIT 1`,
    ),
  'I22.approvals': (hand) => hand.run(`UPDATE approval SET expires_at = ? WHERE state = 'pending'`, [new Date(hand.now.getTime() - 4 * 3_600_000)]),
  I21: (hand) => hand.run(`INSERT INTO measure (member_id, month, measure, value) VALUES ('nobody', '2026-11', 'check_ins', 0)`),
  'I22.waiting': async (hand) => hand.run(`UPDATE outbox SET state = 'waiting', available_at = ? WHERE id = ?`, [hand.longAgo, await hand.idOf('outbox t')]),
  'I22.dead': async (hand) => hand.run(`UPDATE outbox SET state = 'dead' WHERE id = ?`, [await hand.idOf('outbox t')]),
};

describe('in a good office', () => {
  let office: Office;

  beforeAll(async () => {
    office = await goodOffice();
  }, 60_000);

  afterAll(() => office.close());

  /** Plants something, asks, and takes it back, so that the next test finds the office as it was. */
  async function brokenBy(plant: Plant): Promise<Record<string, number>> {
    let found: Record<string, number> = {};
    const planting = office.test.transactor.run(async (tx) => {
      await plant(new Hand(tx, office));
      found = await broken(office, tx);
      throw new TakenBack();
    });
    await planting.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    return found;
  }

  it('every invariant holds', async () => {
    expect(await broken(office)).toEqual({});
  });

  it('commands replay with the effects of the server, in the same order', () => {
    const names = (from: INestApplicationContext) => from.get<Effect[]>(EFFECTS, { strict: false }).map(({ name }) => name);
    expect(names(office.tools)).toEqual(names(office.test.app));
  });

  it.each(Object.keys(PLANTS))('%s names what was planted against it, and nothing else does', async (code) => {
    const plant = PLANTS[code]!;
    expect(await brokenBy(plant)).toEqual({ [code]: expect.any(Number) });
  });

  it('M1 counts years as well', async () => {
    const plant: Plant = (hand) => hand.run(`UPDATE measure SET value = value + 1 WHERE member_id = ? AND measure = 'year_contributions'`, [hand.memberId]);
    expect(await brokenBy(plant)).toEqual({ M1: 1 });
  });

  it('J2 names the member and the entry, and what else is wrong is told of all the same', async () => {
    const found: Record<string, readonly string[]> = {};
    const planting = office.test.transactor.run(async (tx) => {
      const hand = new Hand(tx, office);
      await hand.addSpending();
      await tx.query('UPDATE points_lot SET expires_on = ? WHERE member_id = ?', ['2099-12-31', office.memberIds[1]]);
      await tx.query(`UPDATE journal_entry SET recorded_day = '2026-11-21' WHERE member_id = ? AND seq = 1`, [hand.memberId]);
      for await (const { code, violations, examples } of office.verify.findings(tx)) if (violations > 0) found[code] = examples;
      throw new TakenBack();
    });
    await expect(planting).rejects.toThrow(TakenBack);
    expect(found).toEqual({
      J2: [expect.stringMatching(`^${office.memberIds[0]} #\\d+ overspent POINTS_INSUFFICIENT$`)],
      'P3.each': [office.memberIds[1]],
      'I17.days': [office.memberIds[0]],
    });
  });

  it('says of what a program of before did not keep how it is derived, and then it is', async () => {
    const old: Record<string, string> = {};
    const planting = office.test.transactor.run(async (tx) => {
      await tx.query('DELETE FROM lot_use');
      await tx.query('UPDATE points_lot SET origin_id = NULL, notice_on = NULL');
      for await (const finding of office.verify.findings(tx)) if (finding.violations > 0) old[finding.code] = VERIFY_COPY.line(finding);
      throw new TakenBack();
    });
    await expect(planting).rejects.toThrow(TakenBack);
    expect(Object.keys(old).sort()).toEqual(['P3.each', 'P3.moves', 'P3.uses']);
    for (const line of Object.values(old)) expect(line).toMatch(/先备份，再运行一次 npm run rebuild[^]*run npm run rebuild once/);
  });

  it('I17.cards counts the months in a row as well', async () => {
    expect(await brokenBy((hand) => hand.run('UPDATE impact_card SET months_in_row = months_in_row + 1 WHERE member_id = ?', [hand.memberId]))).toEqual({ 'I17.cards': 1 });
    expect(await brokenBy((hand) => hand.run('UPDATE impact_card SET months_in_row = months_in_row - 1 WHERE member_id = ?', [hand.memberId]))).toEqual({ 'I17.cards': 1 });
  });

  it.each<[string, Plant, number]>([
    ['an account whose roles were changed by hand', (hand) => hand.run(`UPDATE staff_account SET roles = '["admin","finance"]' WHERE id = ?`, [hand.staffId]), 1],
    ['an account that took over the login of another', (hand) => hand.run(`UPDATE staff_account SET login = 'another' WHERE id = ?`, [hand.staffId]), 1],
  ])('I16.staff names %s', async (_what, plant, violations) => {
    expect(await brokenBy(plant)).toEqual({ 'I16.staff': violations });
  });

  it('I22.runs names a closing of a day that was broken off as well', async () => {
    const plant: Plant = (hand) =>
      hand.run(`INSERT INTO closing_run (day, stage, reached, members, brought, started_at, finished_at, lease_token, leased_until) VALUES ('2026-11-22', 'tiers', '', 0, 0, ?, NULL, 'dead', ?)`, [hand.hoursAgo(9), hand.hoursAgo(4)]);
    expect(await brokenBy(plant)).toEqual({ 'I22.runs': 1 });
    // Nine hours under way, and at work until this minute.
    const atWork: Plant = (hand) =>
      hand.run(`INSERT INTO closing_run (day, stage, reached, members, brought, started_at, finished_at, lease_token, leased_until) VALUES ('2026-11-22', 'tiers', '', 0, 0, ?, NULL, 'busy', ?)`, [hand.hoursAgo(9), hand.now]);
    expect(await brokenBy(atWork)).toEqual({});
  });

  it('I22.sweep asks only while a server ran, and also where no sweep ever came to its end', async () => {
    const run = (hand: Hand, startedHoursAgo: number) => hand.run(`INSERT INTO card_run (month, last_no, cards, started_at, finished_at) VALUES ('2026-09', 0, 0, ?, ?)`, [hand.hoursAgo(startedHoursAgo), hand.now]);
    const swept = (hand: Hand, hoursAgo: number) => hand.run(`INSERT INTO card_sweep (name, swept_until) VALUES ('late', ?)`, [hand.hoursAgo(hoursAgo)]);
    const closed = (hand: Hand, hoursAgo: number) =>
      hand.run(`INSERT INTO closing_run (day, stage, reached, members, brought, started_at, finished_at) VALUES ('2026-11-22', 'tiers', '', 3, 0, ?, ?)`, [hand.hoursAgo(hoursAgo), hand.hoursAgo(hoursAgo)]);
    expect(await brokenBy((hand) => run(hand, 9))).toEqual({ 'I22.sweep': 1 });
    expect(await brokenBy(async (hand) => [await run(hand, 9), await swept(hand, 0)])).toEqual({});
    // Lines were sealed two hours ago, and nothing since: the server was stopped, and the sweep with it.
    expect(await brokenBy((hand) => swept(hand, 4.75))).toEqual({});
    expect(await brokenBy(async (hand) => [await swept(hand, 4.75), await closed(hand, 1.5)])).toEqual({ 'I22.sweep': 1 });
    // It was started this minute, closed what was due, and is sweeping.
    expect(await brokenBy(async (hand) => [await swept(hand, 4.75), await closed(hand, 0)])).toEqual({});
  });

  it('I22.left_out gives a closing days to make up for whom it left out', async () => {
    const plant = (finishedHoursAgo: number): Plant => async (hand) => {
      await hand.run(`INSERT INTO closing_run (day, stage, reached, members, brought, left_out, started_at, finished_at) VALUES ('2026-11-18', 'tiers', '', 3, 0, 1, ?, ?)`, [hand.hoursAgo(80), hand.hoursAgo(finishedHoursAgo)]);
      await hand.run(`INSERT INTO closing_left_out (day, stage, member_id, tried_at) VALUES ('2026-11-18', 'tiers', ?, ?)`, [hand.memberId, hand.hoursAgo(71)]);
    };
    expect(await brokenBy(plant(71))).toEqual({});
    expect(await brokenBy(plant(73))).toEqual({ 'I22.left_out': 1 });
  });

  it('I21 asks of every column that names a row of another table', () => {
    const columns = office.test.dataSource.entityMetadatas.flatMap(({ tableName, columns: all }) =>
      all.map(({ databaseName }) => `${tableName}.${databaseName}`).filter((name) => /_(id|by)$/.test(name)),
    );
    const told = [...PARENTS.map(({ child, column }) => `${child}.${column}`), ...Object.keys(SAID_ELSEWHERE), ...Object.keys(MAY_LOSE), ...Object.keys(NO_ROW)];
    expect(columns.filter((column) => !told.includes(column))).toEqual([]);
  });

  it('I21 names whoever lost the row that they belong to, of whatever table', async () => {
    const orphans = SQL_INVARIANTS.find(({ code }) => code === 'I21')!;
    const [seen, unseen]: string[][] = [[], []];
    for (const { child, column, only = '1 = 1' } of PARENTS) {
      const keys = office.test.dataSource.entityMetadatas.find(({ tableName }) => tableName === child)!.primaryColumns.map(({ databaseName }) => databaseName);
      const trying = office.test.transactor.run(async (tx) => {
        await tx.query(`INSERT INTO check_in_ticket (ticket_hash, identity_id, session_id, code_epoch, issued_at, expires_at) SELECT 'ticket', id, 'any', 1, ?, ? FROM wechat_identity WHERE id = (SELECT MIN(id) FROM wechat_identity)`, [office.test.clock.now(), office.test.clock.now()]);
        const [row] = await tx.query<Record<string, unknown>[]>(`SELECT ${keys.join(', ')} FROM ${child} c WHERE ${only} ORDER BY ${keys.join(', ')} LIMIT 1`);
        if (!row) throw new TakenBack();
        await tx.query(`UPDATE ${child} SET ${column} = 'nobody' WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`, keys.map((key) => row[key]));
        const { violations } = await findingOf(tx, orphans, office.test.clock.now());
        (violations > 0 ? seen : unseen)!.push(`${child}.${column}`);
        throw new TakenBack();
      });
      await trying.catch((error: unknown) => {
        // What is sealed cannot be made an orphan.
        if (!(error instanceof TakenBack) && !/append-only/.test(String(error))) throw error;
      });
    }
    expect(unseen).toEqual([]);
    expect(seen).toEqual(expect.arrayContaining(['scan.identity_id', 'scan.session_id', 'staff_session.staff_id', 'rule_draft.approval_id', 'points_entry.rule_version_id', 'growth_entry.rule_version_id', 'member.join_code_id', 'check_in_ticket.identity_id']));
  });

  it('I16.acts names a gift that no line of the log tells of', async () => {
    expect(await brokenBy((hand) => hand.run(`UPDATE journal_entry SET recorded_by = 'staff:somebody', id = 'unlogged' WHERE kind = 'badge_given' AND member_id = ?`, [hand.memberId]))).toMatchObject({
      'I16.acts': expect.any(Number),
    });
  });

  it('I16.acts names a check-in by hand that no line of the log tells of, and a line that tells of none', async () => {
    const planted = { 'I12.by_hand': 1, 'I16.acts': 1 };
    const unlogged = async (hand: Hand) => hand.run(`UPDATE check_in SET method = 'staff', code_epoch = NULL WHERE id = ?`, [await hand.idOf(`check_in t WHERE t.method <> 'staff'`)]);
    expect(await brokenBy(unlogged)).toEqual(planted);
    expect(await brokenBy((hand) => hand.run(`UPDATE check_in SET method = 'venue_code', code_epoch = 1 WHERE method = 'staff'`))).toEqual(planted);
  });

  it.each<[string, Plant, Record<string, number>]>([
    ['a rule that its author put into force', (hand) => hand.run('UPDATE rule_version SET activated_by = proposed_by'), { 'R12.persons': 1, 'I5.rules': 1 }],
    ['a badge that another one is said to have proposed', (hand) => hand.run('UPDATE badge_version SET proposed_by = activated_by'), { 'R12.persons': 1 }],
    ['a badge whose change was refused', (hand) => hand.run(`UPDATE approval SET state = 'refused' WHERE kind = 'badge_version'`), { 'R12.persons': 1 }],
    ['a tier that nobody proposed', (hand) => hand.addTier('growth_bronze', 2), { 'R12.persons': 1 }],
    ['a tier of its own that nobody proposed', (hand) => hand.addTier('growth_planted', 1), { 'R12.persons': 1 }],
    [
      'nothing in what one person decided alone, and it says so',
      async (hand) => {
        await hand.run('UPDATE tier_version SET activated_by = proposed_by');
        await hand.run(`UPDATE approval SET decided_by = requested_by, decided_alone = 1 WHERE kind = 'tier_definition'`);
      },
      {},
    ],
  ])('R12.persons sees %s', async (_what, plant, found) => {
    expect(await brokenBy(plant)).toEqual(found);
  });

  // The database itself forbids these; the index has to go first, so they have an office of their own below.
  it('every invariant has a violation planted against it', () => {
    const codes = [...SQL_INVARIANTS.map(({ code }) => code), 'I5.rules', 'I16', ...Object.values(REPLAY_INVARIANTS).map(({ code }) => code)];
    expect([...Object.keys(PLANTS), 'I12.once', 'I16', 'I17.swept', 'I19.once'].sort()).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('calls the journal what the glossary calls it', async () => {
    const titles: string[] = [];
    for await (const { title } of office.verify.findings()) titles.push(title.zh);
    expect(titles.filter((title) => /历程|日志流|流水账/.test(title))).toEqual([]);
  });

  it('takes nothing for wrong that is only being recorded', async () => {
    const journal = office.test.app.get(JournalService, { strict: false });
    const recording = Promise.all(
      Array.from({ length: 12 }, () => office.test.transactor.run((tx) => journal.record(tx, checkIn(office.memberIds[0] ?? '', office.test.clock.now(), { kind: 'learned', details: { title: '急救' } })))),
    );
    expect(await broken(office)).toEqual({});
    await recording;
    expect(await broken(office)).toEqual({});
  });
});

describe('where the database itself no longer forbids it', () => {
  let office: Office;

  beforeAll(async () => {
    office = await goodOffice();
  }, 60_000);

  afterAll(() => office.close());

  const run = (sql: string, values?: unknown[]) => office.test.dataSource.query(sql, values);
  const dropIndex = (name: string, table: string) => run(office.test.dataSource.options.type === 'better-sqlite3' ? `DROP INDEX ${name}` : `DROP INDEX ${name} ON ${table}`);

  it('I12.once sees a person twice at one session', async () => {
    await dropIndex('check_in_standing', 'check_in');
    await run(`
      INSERT INTO check_in (id, session_id, event_id, member_id, attendee_key, checked_in_at, day, method, code_epoch, entry_id, status)
      SELECT 'twice', session_id, event_id, member_id, attendee_key, checked_in_at, day, method, code_epoch, entry_id, status FROM check_in ORDER BY id LIMIT 1`);
    expect(await broken(office)).toMatchObject({ 'I12.once': 1 });
  });

  it('I6.journal sees a contribution that was undone twice', async () => {
    await dropIndex('journal_entry_reverses_id', 'journal_entry');
    await run(`
      INSERT INTO journal_entry (id, member_id, seq, type, kind, source_key, occurred_at, day, month, recorded_at, recorded_day, quantity, details, recorded_by, caused_by, reverses_id, reason)
      SELECT 'twice', member_id, 99, type, kind, 'reversal:twice', occurred_at, day, month, recorded_at, recorded_day, quantity, details, recorded_by, caused_by, reverses_id, reason
      FROM journal_entry WHERE kind = 'reversal' ORDER BY id LIMIT 1`);
    expect(await broken(office)).toMatchObject({ 'I6.journal': 1 });
  });

  it('I16 names the line of the audit log that was rewritten', async () => {
    await run('DROP TRIGGER audit_entry_no_update');
    await run(`UPDATE audit_entry SET actor_name = '别人' WHERE sealed_no = 2`);
    const [row] = (await run('SELECT id FROM audit_entry WHERE sealed_no = 2')) as [{ id: string }];
    const findings = [];
    for await (const finding of office.verify.findings()) if (finding.code === 'I16') findings.push(finding);
    expect(findings).toMatchObject([{ violations: 1, examples: [`#2 changed ${row.id}（内容和封存时不一样）`] }]);
  });

  it('I16 says that no head stands outside the database where the file is gone', async () => {
    const unkept = await goodOffice();
    try {
      expect(await broken(unkept)).toEqual({});
      await rm(join(unkept.dataDir, HEADS_FILE));
      unkept.test.clock.advance({ minutes: 6 });
      const findings = [];
      for await (const finding of unkept.verify.findings()) if (finding.violations > 0) findings.push(finding);
      expect(findings).toMatchObject([{ code: 'I16', violations: 1, examples: [expect.stringMatching(/^#1 unkept \w{26}（从这一条起.*没有链头/)] }]);
    } finally {
      await unkept.close();
    }
  }, 60_000);

  it('I19.once sees an occasion that was told twice', async () => {
    await dropIndex('message_by_dedupe_key', 'message');
    await run(`INSERT INTO message (id, member_id, dedupe_key, title, body, created_at) SELECT 'twice', member_id, dedupe_key, title, body, created_at FROM message ORDER BY id LIMIT 1`);
    expect(await broken(office)).toMatchObject({ 'I19.once': 1 });
  });

  it('I17.swept sees a card that a late deed, and a deed of a month before, has changed and nobody issued again', async () => {
    const late = await goodOffice();
    try {
      const { clock, transactor, app } = late.test;
      const journal = app.get(JournalService, { strict: false });
      const record = (n: number, day: string) =>
        transactor.run((tx) => journal.record(tx, checkIn(late.memberIds[n]!, new Date(`${day}T04:00:00.000Z`), { kind: 'learned', details: { title: '急救' } })));
      await record(0, '2026-11-20');
      await record(1, '2026-10-20');
      // Undone before any card told of it: nothing for a card to say.
      const { entry } = await record(2, '2026-11-20');
      await transactor.run((tx) => journal.reverse(tx, { entryId: entry.id, reason: '记错了', recordedBy: 'import' }));
      expect(await broken(late)).toEqual({});
      clock.advance({ hours: 2 });
      const found: Record<string, readonly string[]> = {};
      await late.test.drainOutbox();
      const noteSwept = (at: Date) => transactor.run(async (tx) => {
        await tx.query('DELETE FROM card_sweep');
        await tx.query(`INSERT INTO card_sweep (name, swept_until) VALUES ('late', ?)`, [at]);
      });
      // The server was stopped as they were recorded: they wait for the sweep of its next start, and nothing is wrong.
      await noteSwept(new Date(clock.now().getTime() - 2 * 3_600_000));
      expect(await broken(late)).toEqual({});
      // A sweep came by meanwhile, and left them as they were.
      await noteSwept(clock.now());
      for await (const { code, violations, examples } of late.verify.findings()) if (violations > 0) found[code] = examples;
      expect(found).toEqual({ 'I17.swept': expect.arrayContaining([`${late.memberIds[0]} 2026-11`, `${late.memberIds[1]} 2026-11`]) });
      expect(found['I17.swept']).toHaveLength(2);
      await transactor.run((tx) => tx.query(`INSERT INTO card_run (month, last_no, cards, started_at, finished_at) VALUES ('2026-11', 3, 3, ?, ?)`, [clock.now(), clock.now()]));
      await app.get(CorrectionsService, { strict: false }).sweep();
      expect(await broken(late)).toEqual({});
    } finally {
      await late.close();
    }
  }, 60_000);

  it('I9 sees a request that was taken twice', async () => {
    await dropIndex('idempotency_principal_key', 'idempotency');
    await run('INSERT INTO idempotency (id, principal_id, `key`, request_hash, reply, created_at) SELECT \'twice\', principal_id, `key`, request_hash, reply, created_at FROM idempotency ORDER BY id LIMIT 1');
    expect(await broken(office)).toMatchObject({ I9: 1 });
  });
});
