import { briefness, isGain } from './entry.rule';

it.each([
  ['an earning', { kind: 'earn', delta: 10, reversed: false }, true],
  ['one that was undone', { kind: 'earn', delta: 10, reversed: true }, false],
  ['a spending', { kind: 'spend', delta: -10, reversed: false }, false],
  ['points that came back', { kind: 'reversal', delta: 10, reversed: false }, true],
  ['what is noted as owed', { kind: 'debt', delta: 10, reversed: false }, false],
] as const)('%s is a gain or not', (_, entry, gains) => {
  expect(isGain(entry)).toBe(gains);
});

it.each([
  ['with days left', { lastDay: '2027-03-31', left: 10, recordedOn: '2027-03-30', reversed: false }, null],
  ['on the last day', { lastDay: '2027-03-31', left: 6, recordedOn: '2027-03-31', reversed: false }, 'last-day'],
  ['after it', { lastDay: '2027-03-31', left: 10, recordedOn: '2027-04-01', reversed: false }, 'over'],
  ['on the last day, where all of it was owed', { lastDay: '2027-03-31', left: 0, recordedOn: '2027-03-31', reversed: false }, null],
  ['after it, where all of it was owed', { lastDay: '2027-03-31', left: 0, recordedOn: '2027-04-01', reversed: false }, null],
  ['and undone', { lastDay: '2027-03-31', left: 10, recordedOn: '2027-03-31', reversed: true }, null],
  ['without an end', { lastDay: null, left: 10, recordedOn: '2027-03-31', reversed: false }, null],
] as const)('points recorded %s', (_, entry, brief) => {
  expect(briefness(entry)).toBe(brief);
});
