import { Text, View } from '@tarojs/components';
import { getBadges } from '../../../features/badges/badges.api';
import { BADGES } from '../../../features/badges/badges.copy';
import type { BadgeView } from '../../../platform/api-types';
import { openPage } from '../../../platform/navigate';
import { useLoaded } from '../../../platform/use-loaded';
import { BadgeDisc } from '../../../ui/badge-disc';
import { Page } from '../../../ui/page';
import { Empty, StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
import './index.scss';

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
              <View className="wall">
                {items.map((badge) => (
                  <WallBadge key={badge.code} badge={badge} />
                ))}
              </View>
            </>
          )
        }
      </StateView>
    </Page>
  );
}

function WallBadge({ badge: { code, name, art, earned, progress } }: { badge: BadgeView }) {
  return (
    <Tap
      id={`badge-${code}`}
      className={`wall__badge ${earned ? 'is-earned' : ''}`}
      onTap={() => void openPage('badges/badge', { code })}
    >
      <BadgeDisc art={art} earned={earned} className="wall__disc" />
      <Text className="wall__name">{name}</Text>
      {!earned && progress ? (
        <>
          <View className="wall__bar">
            <View className="wall__bar-fill" style={{ width: `${Math.min(100, (progress.have / progress.need) * 100)}%` }} />
          </View>
          <Text className="wall__progress">{BADGES.progress(progress.have, progress.need)}</Text>
        </>
      ) : null}
    </Tap>
  );
}
