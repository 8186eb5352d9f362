import { Text, View } from '@tarojs/components';
import { businessDay, formatDay, formatEventTime } from '@tongxing/shared';
import { useEffect } from 'react';
import { getCard, markCardSeen } from '../../../features/cards/cards.api';
import { CARDS, monthName } from '../../../features/cards/cards.copy';
import type { EventSummaryView, FigureView, ImpactCardView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { openPage, openTab, replacePage } from '../../../platform/navigate';
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

/** What a month became, on one sheet that one would keep. */
export default function CardPage() {
  const { month = '' } = usePageParams();
  const card = useLoaded(() => getCard(month), month);
  const unseen = card.data !== null && !card.data.seen;
  useEffect(() => {
    // Home asks for it once more when this was not heard; nobody has to be told.
    if (unseen) markCardSeen(month).catch(() => undefined);
  }, [unseen, month]);
  const toList = (
    <Button id="cards-all" look="quiet" onTap={() => void replacePage('cards/list')}>
      {CARDS.all}
    </Button>
  );
  return (
    <Page className="month">
      <StateView of={card} action={toList}>
        {(view) => (
          <>
            {view.note ? (
              <Notice id="card-note">{`${CARDS.corrected(dayOf(view.note.at))}${view.note.text}${CARDS.firstKept}`}</Notice>
            ) : null}
            <Poster card={view} />
            <NextStep event={view.nextEvent} />
          </>
        )}
      </StateView>
    </Page>
  );
}

function Poster({ card }: { card: ImpactCardView }) {
  const { month, silent, headline, sentence, petals, figures, badges, monthsInRow, issuedAt, version } = card;
  return (
    <View className={`poster ${silent ? 'is-silent' : ''}`} id="card-poster">
      <Text className="poster__year">{month.slice(0, 4)}</Text>
      <Text className="poster__month">{monthName(month)}</Text>
      <Flower petals={petals} large className="poster__flower" />
      <Text className="poster__headline">{headline}</Text>
      <Text className="poster__sentence" id="card-sentence">
        {sentence}
      </Text>
      {figures.length > 0 ? (
        <View className="poster__figures">
          {figures.map((figure) => (
            <Figure key={figure.figure} month={month} figure={figure} />
          ))}
        </View>
      ) : null}
      {badges.length > 0 ? (
        <View className="poster__badges" id="card-badges">
          {badges.map(({ code, name, art, grade }) => (
            <Tap key={code} className="poster__badge" label={name} onTap={() => void openPage('badges/badge', { code })}>
              <BadgeDisc art={art} grade={grade} earned className="poster__disc" />
              <Text className="poster__badge-name">{name}</Text>
            </Tap>
          ))}
        </View>
      ) : null}
      <Text className="poster__print">
        {figures.length > 0 ? `${CARDS.sources}\n` : ''}
        {[monthsInRow > 1 ? CARDS.row(monthsInRow) : '', CARDS.issued(dayOf(issuedAt)), version > 1 ? CARDS.version(version) : '']
          .filter((part) => part !== '')
          .join(' · ')}
      </Text>
    </View>
  );
}

/** A number, how it comes about, and the way to its entries. */
function Figure({ month, figure: { figure, name, value, unit, arithmetic } }: { month: string; figure: FigureView }) {
  return (
    <Tap id={`figure-${figure}`} className="figure" onTap={() => void openPage('cards/figure', { month, figure })}>
      <View className="figure__line">
        <Text className="figure__name">{name}</Text>
        <Text className="figure__value">{value}</Text>
        {unit === '' ? null : <Text className="figure__unit">{unit}</Text>}
        <Chevron />
      </View>
      <Text className="figure__sum">{arithmetic}</Text>
    </Tap>
  );
}

function NextStep({ event }: { event: EventSummaryView | null }) {
  return (
    <View className="month__next">
      {event ? (
        <Text className="month__next-line">
          {`${event.state === 'ongoing' ? CARDS.now : CARDS.next} · ${formatEventTime(event.startsAt, event.endsAt, businessDay(now()))}\n「${event.title}」`}
        </Text>
      ) : null}
      <Button id="card-next" onTap={() => void (event ? openPage('events/detail', { id: event.id }) : openTab('events'))}>
        {!event ? CARDS.lookAround : event.state === 'ongoing' ? CARDS.goNow : CARDS.goNext}
      </Button>
      <Button id="cards-all" look="text" onTap={() => void openPage('cards/list')}>
        {CARDS.all}
      </Button>
    </View>
  );
}

// A card is read years later, so its dates name the year where it is another one.
const dayOf = (instant: string): string => formatDay(businessDay(instant), businessDay(now()));
