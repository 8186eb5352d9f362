// name.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.

const LONGEST_KEY = 40;

/**
 * The form under which a nickname is looked up: width and case folded, so that 「ＡＢ」 and 「ab」 are neighbours.
 * It is compared byte by byte on every engine, which is what makes a prefix a range of the index.
 */
export function nicknameKeyOf(nickname: string): string {
  // Some single characters fold to eighteen; what a search compares need not be longer than the column.
  return Array.from(nickname.normalize('NFKC').trim().toLowerCase()).slice(0, LONGEST_KEY).join('');
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
