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
import { Chevron } from '../../../ui/row';
import { StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
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
      <View className="result__why">
        <Notice>{CHECK_INS.annulledWhy(why)}</Notice>
      </View>
      <Text className="result__event">{CHECK_INS.annulledLine}</Text>
    </View>
  );
}

/** The tick grows into a petal: you are in, and this is what it became. Being in already is as calm. */
function Result({ result }: { result: CheckInResultView }) {
  const gains = gainsOf(result);
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
          {gains.map(({ reason, points, growth }) => (
            <View key={reason} className="result__gain">
              <Text className="result__reason">{reason}</Text>
              <View className="result__amounts">
                {points > 0 ? <Text className="result__amount">{CHECK_INS.points(points)}</Text> : null}
                {growth > 0 ? <Text className="result__growth">{CHECK_INS.growth(growth)}</Text> : null}
              </View>
            </View>
          ))}
        </View>
      ) : result.alreadyIn ? null : (
        <Text className="result__event">{CHECK_INS.nothingMore}</Text>
      )}

      {result.newBadges.map((badge) => (
        <Tap key={badge.code} className="result__badge" id={`new-badge-${badge.code}`} onTap={() => void openPage('badges/badge', { code: badge.code })}>
          <BadgeDisc art={badge.art} grade={badge.grade} earned className="result__disc" />
          <View className="result__badge-words">
            <Text className="result__badge-name">{CHECK_INS.badge(badge.name)}</Text>
            <Text className="result__badge-line">{badge.description}</Text>
          </View>
          <Chevron />
        </Tap>
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

/** What each rule gave, points and growth on one line. */
function gainsOf({ points, growth }: CheckInResultView): { reason: string; points: number; growth: number }[] {
  const sum = (of: readonly { delta: number; reason: string }[], reason: string) =>
    of.reduce((total, one) => (one.reason === reason ? total + one.delta : total), 0);
  const reasons = [...new Set([...points, ...growth].map(({ reason }) => reason))];
  return reasons.map((reason) => ({ reason, points: sum(points, reason), growth: sum(growth, reason) }));
}
