// member-search.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { mobileNumberOf } from './phone.rule';
import { nicknameKeyOf, realNameKeyOf } from './name.rule';

/** One indexed way to find members. A page is filled from the ways in the order given, nobody twice. */
export type SearchWay =
  | { readonly by: 'everyone' }
  | { readonly by: 'no'; readonly no: number }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'phoneTail'; readonly tail: string }
  | { readonly by: 'realName'; readonly realName: string }
  | { readonly by: 'nickname'; readonly prefix: string };

const LARGEST_NO = 2_147_483_647;

/**
 * What a person at the desk means by the text (RULINGS: search at the door): a full mobile number, its last four
 * digits, a member number, an exact real name, or the beginning of a nickname. Every way uses an index.
 */
export function waysToSearch(text: string | undefined): SearchWay[] {
  const asked = (text ?? '').normalize('NFKC').trim();
  if (asked === '') return [{ by: 'everyone' }];
  const phone = mobileNumberOf(asked);
  if (phone !== null) return [{ by: 'phone', phone }];
  const ways: SearchWay[] = [];
  const digits = /^(?:no\.?|#)?\s*(\d+)$/i.exec(asked)?.[1];
  if (digits !== undefined && Number(digits) > 0 && Number(digits) <= LARGEST_NO) {
    ways.push({ by: 'no', no: Number(digits) });
  }
  if (/^\d{4}$/.test(asked)) ways.push({ by: 'phoneTail', tail: asked });
  if (/\p{L}/u.test(asked)) ways.push({ by: 'realName', realName: realNameKeyOf(asked) });
  ways.push({ by: 'nickname', prefix: nicknameKeyOf(asked) });
  return ways;
}
