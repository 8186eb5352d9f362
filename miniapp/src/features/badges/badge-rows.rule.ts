// badge-rows.rule.ts — pure: how a family of badges stands on the wall.

const MOST_IN_A_ROW = 3;

/** In rows of three, in their order. Where the last badge would stand alone below others, the last four stand two and two. */
export function inRows<T>(badges: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (let from = 0; from < badges.length; ) {
    const left = badges.length - from;
    const length = left === MOST_IN_A_ROW + 1 ? 2 : MOST_IN_A_ROW;
    rows.push(badges.slice(from, from + length));
    from += length;
  }
  return rows;
}
