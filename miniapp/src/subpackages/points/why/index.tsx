import { Text, View } from '@tarojs/components';
import { businessDay, formatDay, formatTime, KIND_COLOURS } from '@tongxing/shared';
import { briefness, isGain } from '../../../features/points/entry.rule';
import { getWhy } from '../../../features/points/points.api';
import { WHY } from '../../../features/points/points.copy';
import type { WhyView } from '../../../platform/api-types';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { StateView } from '../../../ui/state-view';
import './index.scss';

/** A number opens to the contribution behind it and the version of the rule that priced it. */
export default function WhyPage() {
  const { id = '' } = usePageParams();
  const why = useLoaded(() => getWhy(id), id);
  return (
    <Page className="why">
      <StateView of={why}>{(view) => <Why why={view} />}</StateView>
    </Page>
  );
}

function Why({ why: { entry, contribution, occasion, lots, rule, others, reversal } }: { why: WhyView }) {
  const brief = briefness(entry);
  return (
    <>
      <View className="why__head">
        <Text className={`why__delta ${isGain(entry) ? 'is-more' : ''}`}>{WHY.points(entry.delta)}</Text>
        <Text className="why__text">{entry.text}</Text>
        <Text className="why__small">
          {WHY.balanceAfter} {entry.balanceAfter}
        </Text>
        {entry.lastDay && entry.left > 0 && !brief && !entry.reversed ? (
          <Text className="why__small" id="why-last-day">
            {WHY.lastDay(dateOf(entry.lastDay))}
          </Text>
        ) : null}
      </View>
      {entry.lastDay && brief ? <Notice id="why-brief">{WHY.brief(entry, dateOf(entry.lastDay), brief, contribution?.kind ?? null)}</Notice> : null}
      {entry.kind === 'debt' || entry.kind === 'repay' ? <Notice id="why-owed">{WHY[entry.kind]}</Notice> : null}
      {reversal ? (
        <Notice id="why-reversal">
          {entry.reversed ? WHY.undone(reversal.reason, whenOf(reversal.at)) : WHY.undoes(reversal.reason)}
        </Notice>
      ) : null}

      <Card title={contribution ? WHY.contribution : WHY.occasion} id="why-contribution">
        {contribution ? (
          <>
            <View className="why__deed">
              <View className="why__petal" style={{ backgroundColor: KIND_COLOURS[contribution.kind].base }} />
              <Text className="why__deed-title">{deedOf(contribution)}</Text>
            </View>
            <Fact name={WHY.at} value={whenOf(contribution.occurredAt)} />
            <Fact name={WHY.recordedAt} value={whenOf(contribution.recordedAt)} />
            <Fact name={WHY.source} value={contribution.source} />
          </>
        ) : occasion ? (
          <>
            <Text className="why__sentence">{occasion.text}</Text>
            {occasion.reason ? <Fact name={WHY.reason} value={occasion.reason} /> : null}
            <Fact name={WHY.on} value={whenOf(occasion.at)} />
          </>
        ) : (
          <Text className="why__small">{WHY.none}</Text>
        )}
      </Card>

      {lots.length > 0 ? (
        <Card title={WHY.lots(entry)} id="why-lots">
          {lots.map(({ text, earnedOn, points }, index) => (
            <Fact key={index} name={WHY.lotFrom(text, dateOf(earnedOn))} value={WHY.lot(points)} />
          ))}
        </Card>
      ) : null}

      {rule ? (
        <Card title={WHY.rule} id="why-rule">
          <Text className="why__sentence">{rule.sentence}</Text>
          <Text className="why__small" id="why-rule-version">
            {rule.name} · {WHY.version(rule.version, dateOf(rule.startsOn))}
          </Text>
          <Text className="why__small">{WHY.ruleKept}</Text>
        </Card>
      ) : null}

      {others.length > 0 ? (
        <Card title={reversal ? WHY.othersUndone : WHY.others} id="why-others">
          {others.map(({ counter, delta, rule: { name } }, index) => (
            <Fact key={index} name={name} value={counter === 'growth' ? WHY.growth(delta) : WHY.points(delta)} />
          ))}
        </Card>
      ) : null}
    </>
  );
}

/** Joining is called joining; to say it twice explains nothing. */
function deedOf({ kindName, title }: NonNullable<WhyView['contribution']>): string {
  return kindName === title ? title : `${kindName} · ${title}`;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <View className="why__fact">
      <Text className="why__fact-name">{name}</Text>
      <Text className="why__fact-value">{value}</Text>
    </View>
  );
}

// A ledger is read years later, so its dates always name the year.
const dateOf = (day: string): string => `${day.slice(0, 4)}年${formatDay(day)}`;
const whenOf = (instant: string): string => `${dateOf(businessDay(instant))} ${formatTime(instant)}`;
