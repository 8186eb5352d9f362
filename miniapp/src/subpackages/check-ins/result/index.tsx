import { Text, View } from '@tarojs/components';
import { formatTime } from '@tongxing/shared';
import { getCheckIn } from '../../../features/check-ins/check-ins.api';
import { CHECK_INS } from '../../../features/check-ins/check-ins.copy';
import type { CheckInResultView } from '../../../platform/api-types';
import { openPage, startOver } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { BadgeDisc } from '../../../ui/badge-disc';
import { Button } from '../../../ui/button';
import { Flower } from '../../../ui/flower';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { StateView } from '../../../ui/state-view';
import './index.scss';

export default function CheckInResultPage() {
  const { id = '' } = usePageParams();
  const result = useLoaded(() => getCheckIn(id), id);
  const firstLine = result.data?.points[0];
  return (
    <Page
      className="result"
      foot={
        <>
          <Button id="result-home" onTap={() => void startOver()}>
            {CHECK_INS.home}
          </Button>
          {firstLine ? (
            <Button id="why-points" look="text" onTap={() => void openPage('points/why', { id: firstLine.id })}>
              {CHECK_INS.why}
            </Button>
          ) : null}
        </>
      }
    >
      <StateView of={result}>{(view) => (view.annulment ? <Annulled result={view} why={view.annulment.reason} /> : <Result result={view} />)}</StateView>
    </Page>
  );
}

/** Staff took it back later: as calm, and it says why and what can be done. */
function Annulled({ result, why }: { result: CheckInResultView; why: string }) {
  return (
    <View id="check-in-annulled">
      <View className="result__stage">
        <Flower petals={result.monthPetals} large className="result__flower" />
      </View>
      <Text className="result__title">{CHECK_INS.annulled}</Text>
      <Text className="result__event">
        {result.eventTitle} · {formatTime(result.checkedInAt)}
      </Text>
      <Notice>{CHECK_INS.annulledWhy(why)}</Notice>
      <Text className="result__event">{CHECK_INS.annulledLine}</Text>
    </View>
  );
}

/** The tick grows into a petal: you are in, and this is what it became. Being in already is as calm. */
function Result({ result }: { result: CheckInResultView }) {
  const gains = [
    ...result.points.map(({ delta, reason }) => ({ amount: CHECK_INS.points(delta), reason })),
    ...result.growth.map(({ delta, reason }) => ({ amount: CHECK_INS.growth(delta), reason })),
  ];
  return (
    <View id="check-in-result">
      <View className="result__stage">
        <View className="result__petal" />
        <View className="result__tick" />
        <Flower petals={result.monthPetals} large className="result__flower" />
      </View>
      <Text className="result__title">{result.alreadyIn ? CHECK_INS.already : CHECK_INS.done}</Text>
      <Text className="result__event">
        {result.eventTitle} · {formatTime(result.checkedInAt)}
      </Text>

      {gains.length > 0 ? (
        <View className="result__gains">
          {gains.map(({ amount, reason }, index) => (
            <View key={index} className="result__gain">
              <Text className="result__amount">{amount}</Text>
              <Text className="result__reason">{reason}</Text>
            </View>
          ))}
        </View>
      ) : result.alreadyIn ? null : (
        <Text className="result__event">{CHECK_INS.nothingMore}</Text>
      )}

      {result.newBadges.map((badge) => (
        <View key={badge.code} className="result__badge" id={`new-badge-${badge.code}`}>
          <BadgeDisc art={badge.art} grade={badge.grade} earned className="result__disc" />
          <View className="result__badge-words">
            <Text className="result__badge-name">{CHECK_INS.badge(badge.name)}</Text>
            <Text className="result__badge-line">{badge.description}</Text>
          </View>
        </View>
      ))}

      {result.tierRise ? <Text className="result__rise">{CHECK_INS.tierRise(result.tierRise.to)}</Text> : null}
      {result.tier.sentence ? (
        <Text className="result__sentence" id="tier-sentence">
          {result.tier.sentence}
        </Text>
      ) : null}
    </View>
  );
}
