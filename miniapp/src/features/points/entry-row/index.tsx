import { Text, View } from '@tarojs/components';
import { businessDay, formatDay } from '@tongxing/shared';
import type { PointsEntryView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { openPage } from '../../../platform/navigate';
import { Tap } from '../../../ui/tap';
import { briefness, isGain } from '../entry.rule';
import { POINTS, signed } from '../points.copy';
import './index.scss';

/** One line of the ledger; it opens to its why. */
export function EntryRow({ entry }: { entry: PointsEntryView }) {
  const brief = briefness(entry);
  return (
    <Tap id={`why-${entry.id}`} className="entry" onTap={() => void openPage('points/why', { id: entry.id })}>
      <View className="entry__words">
        <Text className={`entry__text ${entry.reversed ? 'is-reversed' : ''}`}>{entry.text}</Text>
        <Text className="entry__note">
          {entry.reason ? `${entry.reason} · ` : ''}
          {formatDay(businessDay(entry.occurredAt), businessDay(now()))}
          {entry.reversed ? ` · ${POINTS.reversed}` : ''} · <Text className="entry__balance">{POINTS.balanceAfter(entry.balanceAfter)}</Text>
        </Text>
        {brief && entry.lastDay ? <Text className="entry__brief">{POINTS.brief(entry, formatDay(entry.lastDay, businessDay(now())), brief)}</Text> : null}
      </View>
      <Text className={`entry__delta ${isGain(entry) ? 'is-more' : ''}`}>{signed(entry.delta)}</Text>
    </Tap>
  );
}
