import { Image, Text, View } from '@tarojs/components';
import { svgDataUri, tierPetalsSvg } from '@tongxing/shared';
import type { TierStandingView } from '../../../platform/api-types';
import { Phrases } from '../../../ui/phrases';
import { TIERS } from '../tiers.copy';
import './index.scss';

const FULL = svgDataUri(tierPetalsSvg({ filled: 1, size: 96 }));
const OPEN = svgDataUri(tierPetalsSvg({ filled: 0, size: 96 }));

/** The rungs of a track, the highest on top as on any ladder: a flower in bloom for each that was reached. */
export function Ladder({ standing: { track, current, ladder } }: { standing: TierStandingView }) {
  return (
    <View className="tier-ladder" id={`ladder-${track}`}>
      {[...ladder].reverse().map(({ code, name, sentence, reached }) => (
        <View key={code} className={`tier-ladder__rung ${code === current?.code ? 'is-here' : ''}`}>
          <Image className="tier-ladder__mark" src={reached ? FULL : OPEN} mode="aspectFit" />
          <View className="tier-ladder__words">
            <View className="tier-ladder__head">
              <Text className="tier-ladder__name">{name}</Text>
              {code === current?.code ? <Text className="tier-ladder__here">{TIERS.here}</Text> : null}
            </View>
            <Phrases className="tier-ladder__line">{sentence}</Phrases>
          </View>
        </View>
      ))}
    </View>
  );
}
