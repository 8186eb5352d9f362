import fc from 'fast-check';
import { CONSENT_PURPOSES } from '@tongxing/shared';
import { finalAnswers, missingConsents } from './consents.rule';

describe('finalAnswers', () => {
  it('gives one answer a purpose; silence is a no', () => {
    expect(finalAnswers([{ purpose: 'membership', granted: true }])).toEqual([
      { purpose: 'membership', granted: true },
      { purpose: 'messages', granted: false },
      { purpose: 'stories', granted: false },
    ]);
  });

  it('counts the last of several answers on one purpose', () => {
    const answer = fc.record({ purpose: fc.constantFrom(...CONSENT_PURPOSES), granted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(answer), answer, (before, last) => {
        expect(finalAnswers([...before, last])).toContainEqual(last);
      }),
    );
  });
});

describe('missingConsents', () => {
  it('asks for what membership stands on and for nothing else', () => {
    expect(missingConsents([{ purpose: 'membership', granted: true }])).toEqual([]);
    expect(missingConsents([{ purpose: 'messages', granted: true }])).toEqual(['membership']);
    expect(
      missingConsents([
        { purpose: 'membership', granted: true },
        { purpose: 'membership', granted: false },
      ]),
    ).toEqual(['membership']);
  });
});
