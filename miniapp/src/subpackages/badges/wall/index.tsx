import { Text, View } from '@tarojs/components';
import { BADGE_FAMILIES, BADGE_FAMILY_NAMES } from '@tongxing/shared';
import { getBadges } from '../../../features/badges/badges.api';
import { inRows } from '../../../features/badges/badge-rows.rule';
import { BADGES } from '../../../features/badges/badges.copy';
import { ProgressBar } from '../../../features/badges/progress-bar';
import type { BadgeView } from '../../../platform/api-types';
import { openPage } from '../../../platform/navigate';
import { useLoaded } from '../../../platform/use-loaded';
import { BadgeDisc } from '../../../ui/badge-disc';
import { Page } from '../../../ui/page';
import { Empty, StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
import './index.scss';

/** Family by family: what is earned in colour, the rest as outlines with how far they have come. */
export default function BadgeWallPage() {
  const wall = useLoaded(getBadges);
  return (
    <Page>
      <StateView of={wall}>
        {({ earned, items }) =>
          items.length === 0 ? (
            <Empty>{BADGES.empty}</Empty>
          ) : (
            <>
              <Text className="wall__lead">{BADGES.lead(earned, items.length)}</Text>
              {BADGE_FAMILIES.map((family) => (
                <Family key={family} name={BADGE_FAMILY_NAMES[family]} badges={items.filter((badge) => badge.family === family)} />
              ))}
            </>
          )
        }
      </StateView>
    </Page>
  );
}

function Family({ name, badges }: { name: string; badges: readonly BadgeView[] }) {
  if (badges.length === 0) return null;
  return (
    <View className="wall__family">
      <View className="wall__head">
        <Text className="wall__title">{name}</Text>
        <Text className="wall__count">{BADGES.familyCount(badges.filter(({ earned }) => earned).length, badges.length)}</Text>
      </View>
      {inRows(badges).map((row) => (
        <View key={row[0]!.code} className="wall__row">
          {row.map((badge) => (
            <WallBadge key={badge.code} badge={badge} />
          ))}
        </View>
      ))}
    </View>
  );
}

function WallBadge({ badge: { code, name, art, grade, earned, progress, note } }: { badge: BadgeView }) {
  return (
    <Tap id={`badge-${code}`} className={`wall__badge ${earned ? 'is-earned' : ''}`} onTap={() => void openPage('badges/badge', { code })}>
      <BadgeDisc art={art} earned={earned} grade={grade} className="wall__disc" />
      <Text className="wall__name">{name}</Text>
      {progress ? <ProgressBar progress={progress} /> : note ? <Text className="wall__note">{note}</Text> : null}
    </Tap>
  );
}
