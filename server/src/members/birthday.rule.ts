// birthday.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.

/** Says whether a business day is somebody's birthday. Who was born on 29 February has it on the 28th in other years. */
export function isBirthdayOn(birthday: string, day: string): boolean {
  const born = birthday.slice('YYYY-'.length);
  const today = day.slice('YYYY-'.length);
  if (born !== '02-29' || isLeapYear(Number(day.slice(0, 4)))) return born === today;
  return today === '02-28';
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
