// findings.ts — pure: what people were told, held against what the books say afterwards.

/** Everything that one person was answered with 200: bodies as they came. */
export interface Told {
  readonly memberId: string;
  readonly bodies: readonly string[];
}

export interface Books {
  /** Check-ins that stand. */
  readonly checkIns: readonly { readonly id: string; readonly memberId: string }[];
  /** Whose points the rule of checking in has paid, once for each time. */
  readonly credited: readonly string[];
  readonly journalEntries: number;
  /** What the session says how many are in. */
  readonly counted: number;
}

interface Reply {
  readonly checkInId: string;
  readonly alreadyIn: boolean;
}

/** One sentence for each thing that is wrong; none where everybody is in once and was told so. */
export function wrongsIn(told: readonly Told[], { checkIns, credited, journalEntries, counted }: Books): string[] {
  const people = told.length;
  const owners = new Map(checkIns.map(({ id, memberId }) => [id, memberId]));
  const replies = told.map(({ memberId, bodies }) => ({ memberId, bodies, first: bodies.map(replyOf) }));
  const untold = told.filter(({ bodies }) => bodies.length < 2);
  const contradicted = told.filter(({ bodies }) => new Set(bodies).size > 1);
  const missing = replies.filter(({ memberId, first }) => first.some(({ checkInId }) => owners.get(checkInId) !== memberId));
  const latecomers = replies.filter(({ first }) => first.some(({ alreadyIn }) => alreadyIn));
  return [
    ...unless(checkIns.length === people, `${checkIns.length} check-ins stand instead of ${people}`),
    ...about(twiceIn(checkIns.map(({ memberId }) => memberId)), 'in more than once'),
    ...unless(credited.length === people, `${credited.length} credits for checking in instead of ${people}`),
    ...about(twiceIn(credited), 'credited more than once'),
    ...unless(journalEntries === people, `${journalEntries} journal entries instead of ${people}`),
    ...unless(counted === people, `the session counts ${counted} instead of ${people}`),
    ...about(missing.map(({ memberId }) => memberId), 'told of a check-in that is not theirs in the books'),
    ...about(contradicted.map(({ memberId }) => memberId), 'answered differently for one and the same key'),
    ...about(latecomers.map(({ memberId }) => memberId), 'told that they had been in before'),
    ...about(untold.map(({ memberId }) => memberId), 'not answered each time they asked'),
  ];
}

const replyOf = (body: string): Reply => JSON.parse(body) as Reply;

const unless = (isRight: boolean, sentence: string): string[] => (isRight ? [] : [sentence]);

const about = (memberIds: readonly string[], what: string): string[] =>
  memberIds.length === 0 ? [] : [`${what}: ${memberIds.length}, e.g. ${memberIds[0]}`];

function twiceIn(memberIds: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const memberId of memberIds) (seen.has(memberId) ? twice : seen).add(memberId);
  return [...twice];
}
