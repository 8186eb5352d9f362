import { Text, View } from '@tarojs/components';
import { listCards } from '../../../features/cards/cards.api';
import { CARDS, monthName } from '../../../features/cards/cards.copy';
import type { CardSummaryView } from '../../../platform/api-types';
import { openPage, openTab } from '../../../platform/navigate';
import { usePages } from '../../../platform/use-pages';
import { Button } from '../../../ui/button';
import { Flower } from '../../../ui/flower';
import { Page } from '../../../ui/page';
import { Chevron, Rows } from '../../../ui/row';
import { Empty, ListEnd, StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
import './index.scss';

/** Every month since joining, each with its own flower. */
export default function CardsPage() {
  const cards = usePages(listCards);
  return (
    <Page>
      <StateView of={cards}>
        {(items) =>
          items.length === 0 ? (
            <Empty action={<Button look="quiet" onTap={() => void openTab('events')}>{CARDS.lookAround}</Button>}>
              {CARDS.noneYet}
            </Empty>
          ) : (
            <>
              {byYear(items).map(([year, months]) => (
                <View key={year}>
                  <Text className="months__year">{CARDS.year(year)}</Text>
                  <Rows>
                    {months.map((card) => (
                      <Month key={card.id} card={card} isNew={card === items[0] && !card.seen} />
                    ))}
                  </Rows>
                </View>
              ))}
              <ListEnd of={cards} />
            </>
          )
        }
      </StateView>
    </Page>
  );
}

/** Only the newest is called new: an old month that was never opened is no debt. */
function Month({ card: { month, headline, petals }, isNew }: { card: CardSummaryView; isNew: boolean }) {
  return (
    <Tap id={`card-${month}`} className="months__row" onTap={() => void openPage('cards/card', { month })}>
      <Flower petals={petals} className="months__flower" />
      <View className="months__words">
        <Text className="months__month">{monthName(month)}</Text>
        <Text className="months__line">{headline}</Text>
      </View>
      {isNew ? <Text className="months__new">{CARDS.unseen}</Text> : null}
      <Chevron />
    </Tap>
  );
}

/** Months come newest first; a year keeps the place of its first month. */
function byYear(cards: CardSummaryView[]): [string, CardSummaryView[]][] {
  const years = new Map<string, CardSummaryView[]>();
  for (const card of cards) {
    const year = card.month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), card]);
  }
  return [...years];
}
