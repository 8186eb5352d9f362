import { Text, View } from '@tarojs/components';
import { businessDay, CONTRIBUTION_KIND_NAMES, formatRelativeDay, KIND_COLOURS } from '@tongxing/shared';
import { HOME } from '../../features/home/home.copy';
import type { PetalView } from '../../platform/api-types';
import { now } from '../../platform/clock';

/** A month may hold many; the newest few tell enough here. */
const SHOWN = 5;

/** A kind that the title says already is not said again. */
function noteOf({ kind, title, occurredAt }: PetalView, today: string): string {
  const day = formatRelativeDay(businessDay(occurredAt), today);
  const name = CONTRIBUTION_KIND_NAMES[kind];
  return title === name ? day : `${name} · ${day}`;
}

/** This month's petals in words, newest first. */
export function PetalList({ petals }: { petals: PetalView[] }) {
  if (petals.length === 0) return <Text className="home__bud-line">{HOME.monthEmpty}</Text>;
  const today = businessDay(now());
  const newest = [...petals].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt)).slice(0, SHOWN);
  return (
    <View>
      {newest.map((petal, index) => (
        <View key={`${petal.occurredAt}-${index}`} className="petal-line">
          <View className="petal-line__mark" style={{ backgroundColor: KIND_COLOURS[petal.kind].base }} />
          <View className="petal-line__words">
            <Text className="petal-line__title">{petal.title}</Text>
            <Text className="petal-line__kind">{noteOf(petal, today)}</Text>
          </View>
        </View>
      ))}
      {petals.length > SHOWN ? <Text className="home__year-line">{HOME.morePetals(petals.length - SHOWN)}</Text> : null}
    </View>
  );
}
