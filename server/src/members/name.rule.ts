// name.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.

const LONGEST_KEY = 40;

/**
 * The form under which a nickname is looked up: width and case folded, so that 「ＡＢ」 and 「ab」 are neighbours, and
 * from its first letter or digit on, for nobody at a desk types the 🌸 before 「阿花」. It is compared byte by byte on every engine, which is what makes a prefix a range of the index.
 */
export function nicknameKeyOf(nickname: string): string {
  const folded = nickname.normalize('NFKC').trim().toLowerCase();
  const spoken = folded.replace(/^[^\p{L}\p{N}]+/u, '');
  // Some single characters fold to eighteen; what a search compares need not be longer than the column.
  return Array.from(spoken === '' ? folded : spoken).slice(0, LONGEST_KEY).join('');
}

/** The end of the range of keys that start with the prefix; no character sorts after U+10FFFF. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}

/** A real name as it is indexed: no blanks between characters, one form for each middle dot of Uighur and Tibetan names. */
export function realNameKeyOf(realName: string): string {
  return realName
    .normalize('NFKC')
    .replace(/[•・‧･.．]/g, '·')
    .replace(/(?<=[\p{Script=Han}·])\s+|\s+(?=[\p{Script=Han}·])/gu, '')
    .trim()
    .toLowerCase();
}
