import { wrongsIn, type Books, type Told } from './findings';

const reply = (checkInId: string, alreadyIn = false) => JSON.stringify({ checkInId, alreadyIn });
const told: Told[] = [
  { memberId: 'anna', bodies: [reply('c1'), reply('c1')] },
  { memberId: 'bo', bodies: [reply('c2'), reply('c2'), reply('c2')] },
];
const books: Books = {
  checkIns: [
    { id: 'c1', memberId: 'anna' },
    { id: 'c2', memberId: 'bo' },
  ],
  credited: ['anna', 'bo'],
  journalEntries: 2,
  counted: 2,
};
const twice = { id: 'c3', memberId: 'bo' };

it('finds nothing where everybody is in once and was told so', () => {
  expect(wrongsIn(told, books)).toEqual([]);
});

it.each<[string, Partial<Books>, string[]]>([
  ['one who is in twice', { checkIns: [...books.checkIns, twice] }, ['3 check-ins stand instead of 2', 'in more than once: 1, e.g. bo']],
  ['one who is in twice in the place of another', { checkIns: [books.checkIns[1]!, twice] }, ['in more than once: 1, e.g. bo', 'told of a check-in that is not theirs in the books: 1, e.g. anna']],
  ['a check-in that was acknowledged and is not there', { checkIns: [books.checkIns[0]!] }, ['1 check-ins stand instead of 2', 'told of a check-in that is not theirs in the books: 1, e.g. bo']],
  ['a credit too many', { credited: ['anna', 'bo', 'bo'] }, ['3 credits for checking in instead of 2', 'credited more than once: 1, e.g. bo']],
  ['a credit that went to another', { credited: ['bo', 'bo'] }, ['credited more than once: 1, e.g. bo']],
  ['an entry too many in the journal', { journalEntries: 3 }, ['3 journal entries instead of 2']],
  ['a session that has counted wrongly', { counted: 1 }, ['the session counts 1 instead of 2']],
])('finds %s', (_what, planted, sentences) => {
  expect(wrongsIn(told, { ...books, ...planted })).toEqual(sentences);
});

it.each<[string, string[], string]>([
  ['another answer to the same key', [reply('c1'), `${reply('c1')} `], 'answered differently for one and the same key'],
  ['a repeat that was taken for another check-in', [reply('c1', true), reply('c1', true)], 'told that they had been in before'],
  ['a request without an answer', [reply('c1')], 'not answered each time they asked'],
])('finds %s', (_what, bodies, sentence) => {
  expect(wrongsIn([{ memberId: 'anna', bodies }, told[1]!], books)).toEqual([`${sentence}: 1, e.g. anna`]);
});
