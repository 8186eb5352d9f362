import fc from 'fast-check';
import { waysToSearch } from './member-search.rule';
import { afterPrefix, nicknameKeyOf, realNameKeyOf } from './name.rule';
import { mobileNumberOf, phoneTailOf } from './phone.rule';

describe('waysToSearch', () => {
  it.each([
    [undefined, ['everyone']],
    ['   ', ['everyone']],
    ['13800138000', ['phone']],
    ['+86 138 0013 8000', ['phone']],
    ['1234', ['no', 'phoneTail', 'nickname']],
    ['0034', ['no', 'phoneTail', 'nickname']],
    ['0000', ['phoneTail', 'nickname']],
    ['57', ['no', 'nickname']],
    ['#57', ['no', 'nickname']],
    ['1234', ['no', 'phoneTail', 'nickname']],
    ['99999999999999', ['nickname']],
    ['王伟', ['realName', 'nickname']],
    ['小禾2', ['realName', 'nickname']],
  ])('reads %j as %j', (text, ways) => {
    expect(waysToSearch(text).map(({ by }) => by)).toEqual(ways);
  });

  it('takes digits as a Chinese keyboard writes them', () => {
    expect(waysToSearch('１２３４')).toEqual(waysToSearch('1234'));
  });
});

describe('nicknameKeyOf', () => {
  it('folds width and case, and is never longer than its column', () => {
    expect(nicknameKeyOf(' Ａbc小禾 ')).toBe('abc小禾');
    expect(nicknameKeyOf('🌸 阿花')).toBe('阿花');
    expect(nicknameKeyOf('🌸')).toBe('🌸');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (nickname) => {
        expect(Array.from(nicknameKeyOf(nickname)).length).toBeLessThanOrEqual(40);
      }),
    );
  });

  it('puts every key that begins with a prefix inside its range, compared byte by byte', () => {
    const bytes = (text: string) => Buffer.from(text, 'utf8');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (prefix, rest) => {
        const key = bytes(prefix + rest);
        expect(Buffer.compare(bytes(prefix), key)).toBeLessThanOrEqual(0);
        expect(Buffer.compare(key, bytes(afterPrefix(prefix)))).toBe(-1);
      }),
    );
  });
});

describe('realNameKeyOf', () => {
  it.each([
    ['张 三', '张三'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽 • 买买提', '阿依古丽·买买提'],
    ['Anna Li', 'anna li'],
  ])('reads %j as %j', (name, key) => {
    expect(realNameKeyOf(name)).toBe(key);
  });
});

describe('mobileNumberOf', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['12800138000', null],
    ['138001380001', null],
    ['+1 212 555 0100', null],
    ['', null],
  ])('reads %j as %j', (text, number) => {
    expect(mobileNumberOf(text)).toBe(number);
  });

  it('finds the last four digits of every number it accepts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        const number = mobileNumberOf(`13${String(n).padStart(9, '0')}`);
        expect(number).not.toBeNull();
        expect(phoneTailOf(number!)).toBe(String(n).padStart(9, '0').slice(-4));
      }),
    );
  });
});
