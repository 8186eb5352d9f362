/**
 * The values of a statement whose text comes again and again, and in which each value stands beside a column of its own
 * type: MySQL and MariaDB read such a text once for each connection and keep it prepared. Everything else is sent as text,
 * because a value without a column (LIMIT ?, SELECT ?) has no type of its own there.
 */
export class BoundValues extends Array<unknown> {}

export function bound(values: readonly unknown[]): BoundValues {
  const all = new BoundValues();
  for (const value of values) all.push(value);
  return all;
}
