import { Text, View } from '@tarojs/components';
import { businessDay, formatDay } from '@tongxing/shared';
import { getBadge } from '../../../features/badges/badges.api';
import { BADGES } from '../../../features/badges/badges.copy';
import { ProgressBar } from '../../../features/badges/progress-bar';
import type { BadgeDetailView, BadgeEvidenceLineView, BadgeEvidenceView } from '../../../platform/api-types';
import { openPage, replacePage } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { BadgeDisc } from '../../../ui/badge-disc';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { Phrases } from '../../../ui/phrases';
import { Chevron } from '../../../ui/row';
import { StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
import './index.scss';

/** A badge opens to what it stands on, and to what comes next. */
export default function BadgePage() {
  const { code = '' } = usePageParams();
  const badge = useLoaded(() => getBadge(code), code);
  return (
    <Page className="badge">
      <StateView of={badge} action={<Button look="quiet" onTap={() => void replacePage('badges/wall')}>{BADGES.back}</Button>}>
        {(view) => <Badge badge={view} />}
      </StateView>
    </Page>
  );
}

function Badge({ badge: { name, description, art, grade, earned, earnedAt, way, progress, standsOn, todo, next } }: { badge: BadgeDetailView }) {
  return (
    <>
      <View className="badge__head">
        <BadgeDisc art={art} earned={earned} grade={grade} className="badge__disc" />
        <Text className="badge__name">{name}</Text>
        <Phrases className="badge__line">{description}</Phrases>
        <Text className={`badge__state ${earned ? 'is-earned' : ''}`}>{earnedAt ? BADGES.earnedOn(dateOf(earnedAt)) : BADGES.notYet}</Text>
      </View>
      {standsOn ? <Evidence evidence={standsOn} /> : null}
      <Card title={BADGES.way} id="badge-way">
        <Text className="badge__words">{way}</Text>
        {todo && todo !== way ? <Text className="badge__small">{todo}</Text> : null}
        {progress ? <ProgressBar progress={progress} /> : null}
      </Card>
      {next ? (
        <Card title={BADGES.next} id="badge-next" onTap={() => void replacePage('badges/badge', { code: next.code })}>
          <View className="badge__next">
            <BadgeDisc art={next.art} earned={false} grade={next.grade} className="badge__next-disc" />
            <View className="badge__next-words">
              <Text className="badge__words">{next.name}</Text>
              <Text className="badge__small">{next.todo}</Text>
            </View>
            <Chevron />
          </View>
        </Card>
      ) : null}
    </>
  );
}

function Evidence({ evidence: { kind, heading, note, reason, by, lines } }: { evidence: BadgeEvidenceView }) {
  return (
    <Card title={heading} id="badge-evidence">
      {kind === 'given' ? (
        <>
          <Text className="badge__words">{reason}</Text>
          <Text className="badge__from">{by ? BADGES.from(by) : BADGES.fromTeam}</Text>
        </>
      ) : null}
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
      {note ? <Text className="badge__small">{note}</Text> : null}
    </Card>
  );
}

/** A deed opens to its points and their reasons; a year stands for itself. */
function Line({ line: { text, deed, at, pointsEntryId } }: { line: BadgeEvidenceLineView }) {
  const inside = (
    <>
      <View className="badge__line-words">
        <Text className="badge__words">{text}</Text>
        {deed ? <Text className="badge__small">{deed}</Text> : null}
        {at && !deed ? <Text className="badge__small">{dateOf(at)}</Text> : null}
      </View>
      {pointsEntryId ? <Chevron /> : null}
    </>
  );
  return pointsEntryId ? (
    <Tap id={`evidence-${pointsEntryId}`} className="badge__evidence" onTap={() => void openPage('points/why', { id: pointsEntryId })}>
      {inside}
    </Tap>
  ) : (
    <View className="badge__evidence">{inside}</View>
  );
}

// A badge is kept for years, so its dates always name the year.
const dateOf = (instant: string): string => {
  const day = businessDay(instant);
  return `${day.slice(0, 4)}年${formatDay(day)}`;
};
