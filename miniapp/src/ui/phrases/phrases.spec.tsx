import { phrasesOf } from '.';

it.each([
  ['近一年参加 18 次活动，或成长值到 450', ['近一年参加 18 次活动，', '或成长值到 450']],
  ['有些好，数字数不出来。这一朵，是大家亲手送给你的。', ['有些好，', '数字数不出来。', '这一朵，', '是大家亲手送给你的。']],
  ['加入就是', ['加入就是']],
  ['', ['']],
  ['，', ['，']],
])('「%s」 may end a line after each pause, and nothing of it is lost', (sentence, phrases) => {
  expect(phrasesOf(sentence)).toEqual(phrases);
  expect(phrasesOf(sentence).join('')).toBe(sentence);
});
