// definitions.ts — what an office may change about itself, changed as it should be: by two.
import type { Answer, Http } from '../http';

/** The day after the one on which tests begin. */
const TOMORROW = '2026-11-23';
const REASON = '年底多鼓励一点';

/** A rule, a badge and a tier, each proposed by one person and put into force from tomorrow on by another. */
export async function changeDefinitions(proposer: Http, decider: Http): Promise<void> {
  const terms = { condition: {}, points: { type: 'fixed', amount: 15 }, growth: { type: 'fixed', amount: 10 }, caps: [], validity: { type: 'end_of_year', yearsLater: 1 }, pendingDays: 0 };
  const rule = { code: 'check_in', baseVersion: 1, name: '参加活动', kind: 'checked_in', position: 20, startsOn: TOMORROW, terms };
  const draft = await done(proposer.post('/admin/rule-drafts', rule, { key: true }));
  await done(proposer.post(`/admin/rule-drafts/${String(draft.id)}/proposal`, { revision: 1, reason: REASON }));
  await done(decider.post(`/admin/rule-drafts/${String(draft.id)}/approval`, {}));

  const badge = {
    ...{ code: 'together_100', baseVersion: 1, name: '百次同行', description: '一百零一次。', art: 'together_100', grade: 3, family: 'together' },
    ...{ criterion: { type: 'threshold', measure: 'check_ins', bar: 101 }, startsOn: TOMORROW, reason: REASON },
  };
  const proposal = await done(proposer.post('/admin/badge-proposals', badge, { key: true }));
  await done(decider.post(`/admin/badge-proposals/${String(proposal.id)}/approval`));

  const tier = {
    ...{ purpose: 'terms', code: 'volunteer_5', baseVersion: 1, track: 'volunteer', name: '五星志愿者', match: 'all', keepPercent: null },
    ...{ bars: [{ yardstick: 'minutes', window: 'ever', bar: 96_000 }], startsOn: TOMORROW, reason: REASON },
  };
  const { approvalId } = await done(proposer.post('/admin/tier-proposals', tier, { key: true }));
  await done(decider.post(`/admin/tier-proposals/${String(approvalId)}/approval`));
}

async function done(asked: Promise<Answer>): Promise<Record<string, unknown>> {
  const { status, body, text } = await asked;
  if (status >= 300) throw new Error(text);
  return body as Record<string, unknown>;
}
