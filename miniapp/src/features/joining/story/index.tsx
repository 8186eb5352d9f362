import { Image, Text, View } from '@tarojs/components';
import { illustrationSvg, KIND_COLOURS, svgDataUri } from '@tongxing/shared';
import type { LandingView } from '../../../platform/api-types';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { JOINING } from '../joining.copy';
import './index.scss';

/** A true story first, then what one's own part can be, then what membership brings. */
export function Story({ landing }: { landing: LandingView }) {
  const { story, parts, benefits, place } = landing;
  // Somebody who is in already need not hear about the code.
  const codeState = landing.alreadyMember ? 'valid' : landing.codeState;
  return (
    <>
      {codeState === 'unknown' ? <Notice id="code-notice">{JOINING.unknownCode}</Notice> : null}
      {codeState === 'expired' ? <Notice id="code-notice">{JOINING.expiredCode}</Notice> : null}
      <Image className="story__picture" src={svgDataUri(illustrationSvg(story.illustration, { size: 640 }))} mode="aspectFill" />
      <Text className="story__title">{story.title}</Text>
      <Text className="story__body">{story.body}</Text>
      {story.who ? <Text className="story__who">{JOINING.who(story.who)}</Text> : null}

      {parts.length > 0 ? (
        <Card title={JOINING.parts}>
          {parts.map(({ kind, text }) => (
            <View key={kind + text} className="part">
              <View className="part__petal" style={{ backgroundColor: KIND_COLOURS[kind].base }} />
              <Text className="part__text">{text}</Text>
            </View>
          ))}
        </Card>
      ) : null}
      {benefits.length > 0 ? (
        <Card title={JOINING.benefits}>
          {benefits.map((benefit) => (
            <View key={benefit} className="part">
              <View className="part__tick" />
              <Text className="part__text">{benefit}</Text>
            </View>
          ))}
        </Card>
      ) : null}
      <View className="story__us">
        <Text className="story__organisation">{landing.organisation.name}</Text>
        <Text className="story__mission">{landing.organisation.mission}</Text>
        {place ? <Text className="story__mission">{JOINING.from(place)}</Text> : null}
      </View>
    </>
  );
}
