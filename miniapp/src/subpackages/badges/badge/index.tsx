import { Text, View } from '@tarojs/components';
import { businessDay, formatDay } from '@tongxing/shared';
import { getBadges } from '../../../features/badges/badges.api';
import { BADGES } from '../../../features/badges/badges.copy';
import type { BadgeView } from '../../../platform/api-types';
import { replacePage } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { BadgeDisc } from '../../../ui/badge-disc';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { Empty, StateView } from '../../../ui/state-view';
import './index.scss';

export default function BadgePage() {
  const { code = '' } = usePageParams();
  const wall = useLoaded(getBadges, code);
  return (
    <Page className="badge">
      <StateView of={wall}>
        {({ items }) => {
          const badge = items.find((item) => item.code === code);
          return badge ? (
            <Badge badge={badge} />
          ) : (
            <Empty action={<Button look="quiet" onTap={() => void replacePage('badges/wall')}>{BADGES.back}</Button>}>
              {BADGES.gone}
            </Empty>
          );
        }}
      </StateView>
    </Page>
  );
}

/** A badge opens to the evidence it stands on. */
function Badge({ badge: { name, description, art, earned, earnedAt, progress, evidence } }: { badge: BadgeView }) {
  return (
    <>
      <View className="badge__head">
        <BadgeDisc art={art} earned={earned} className="badge__disc" />
        <Text className="badge__name">{name}</Text>
        <Text className="badge__line">{description}</Text>
        <Text className={`badge__state ${earned ? 'is-earned' : ''}`}>
          {earned && earnedAt ? BADGES.earnedOn(`${businessDay(earnedAt).slice(0, 4)}年${formatDay(businessDay(earnedAt))}`) : BADGES.notYet}
        </Text>
      </View>
      {earned && evidence ? (
        <Card title={BADGES.evidence} id="badge-evidence">
          <Text className="badge__evidence">{evidence}</Text>
        </Card>
      ) : null}
      {!earned && progress ? (
        <Card>
          <Text className="badge__evidence">
            {BADGES.onTheWay(progress.have, Math.max(0, progress.need - progress.have))}
          </Text>
        </Card>
      ) : null}
    </>
  );
}
