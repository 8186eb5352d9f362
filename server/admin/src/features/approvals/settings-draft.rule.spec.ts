import { changedIn, goneOn } from './settings-draft.rule';

const begun = { twoPersons: true, pointsLimit: 200 };

it('keeps what was typed, and takes from a colleague what was left alone', () => {
  const typed = { twoPersons: false, pointsLimit: 200, reason: '这里只有一位工作人员' };
  expect(goneOn(typed, begun, begun)).toEqual(typed);
  expect(goneOn(typed, begun, { twoPersons: true, pointsLimit: 50 })).toEqual({ ...typed, pointsLimit: 50 });
  expect(goneOn({ twoPersons: true, pointsLimit: 300, reason: '' }, begun, { twoPersons: false, pointsLimit: 50 })).toEqual({ twoPersons: false, pointsLimit: 300, reason: '' });
});

it('asks for what was changed alone', () => {
  expect(changedIn({ twoPersons: false, pointsLimit: 200 }, begun)).toEqual({ twoPersons: false });
  expect(changedIn({ twoPersons: true, pointsLimit: 0 }, begun)).toEqual({ pointsLimit: 0 });
  expect(changedIn({ twoPersons: false, pointsLimit: 50 }, begun)).toEqual({ twoPersons: false, pointsLimit: 50 });
});
