import * as fc from 'fast-check';
import { acceptedEpochs, epochRefusal, staleEpochs, venueCodeOf, venueToken } from './venue-code.rule';

const MAC = 'AAAAAAAAAAAAAAAAAAAA_-';
const code = { sessionKey: 'aB3dE6gH9k', epoch: 118_929_400, mac: MAC };
const token = venueToken(code);

describe('what a phone hands over', () => {
  it.each([
    ['the bare token', token],
    ['the address in the QR', `https://tongxing.example/c/${token}`],
    ['the address as WeChat passes it on in q', encodeURIComponent(`https://tongxing.example/c/${token}`)],
    ['an address with something behind it', `https://tongxing.example/c/${token}?from=scan`],
    ['an address with blanks around it', `  http://192.168.1.5:3000/c/${token} `],
  ])('is read from %s', (_name, text) => {
    expect(venueCodeOf(text)).toEqual(code);
  });

  it.each([
    ['nothing', ''],
    ['a join code', 'https://tongxing.example/j/aB3dE6gH9k'],
    ['a token without its MAC', 'aB3dE6gH9k.1yt3k4'],
    ['a MAC that is too short', `aB3dE6gH9k.1yt3k4.${MAC.slice(1)}`],
    ['a payment code', 'wxp://f2f0abcdef'],
    ['half of an escape', '%E4%B'],
  ])('is nothing for %s', (_name, text) => {
    expect(venueCodeOf(text)).toBeNull();
  });

  it('is the same code again for every code there can be', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z]{10}$/), fc.nat(200_000_000), fc.stringMatching(/^[A-Za-z0-9_-]{22}$/), (sessionKey, epoch, mac) => {
        const made = { sessionKey, epoch, mac };
        expect(venueCodeOf(`https://a.example/c/${venueToken(made)}`)).toEqual(made);
      }),
    );
  });
});

describe('the age of a code', () => {
  it.each([
    [1, 'CHECK_IN_CODE_INVALID'],
    [0, null],
    [-1, null],
    [-3, null],
    [-4, 'CHECK_IN_CODE_STALE'],
    [-4000, 'CHECK_IN_CODE_STALE'],
  ])('%i epochs from now is answered with %s', (distance, refusal) => {
    expect(epochRefusal(1000 + distance, 1000)).toBe(refusal);
  });

  it('of digits is looked for in the four accepted epochs, then in the ten minutes before them', () => {
    expect(acceptedEpochs(1000)).toEqual([1000, 999, 998, 997]);
    expect(staleEpochs(1000)).toHaveLength(40);
    expect(staleEpochs(1000)[0]).toBe(996);
  });
});
