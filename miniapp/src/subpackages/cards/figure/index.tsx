import { Text, View } from '@tarojs/components';
import { businessDay, formatDay, formatTime, KIND_COLOURS } from '@tongxing/shared';
import { getCard, listFigureEntries } from '../../../features/cards/cards.api';
import { CARDS, monthName } from '../../../features/cards/cards.copy';
import type { FigureEntryView, ImpactCardView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { openPage, replacePage } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { usePages } from '../../../platform/use-pages';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Chevron, Rows } from '../../../ui/row';
import { ListEnd, StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
import './index.scss';

/** The journal entries that a number on a card is the sum of. */
export default function FigurePage() {
  const { month = '', figure = '' } = usePageParams();
  const card = useLoaded(() => getCard(month), month);
  const entries = usePages((cursor) => listFigureEntries(month, figure, cursor), `${month} ${figure}`);
  const reloadBoth = async () => {
    await Promise.all([card.reload(), entries.reload()]);
  };
  const toCard = (
    <Button id="figure-card" look="quiet" onTap={() => void replacePage('cards/card', { month })}>
      {CARDS.backToCard}
    </Button>
  );
  return (
    <Page className="sum">
      {card.data ? <Head card={card.data} figure={figure} /> : null}
      <StateView of={{ ...entries, reload: reloadBoth }} action={toCard}>
        {(items) => (
          <>
            <Rows>
              {items.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </Rows>
            <ListEnd of={entries} />
          </>
        )}
      </StateView>
    </Page>
  );
}

function Head({ card: { month, figures }, figure }: { card: ImpactCardView; figure: string }) {
  const shown = figures.find((one) => one.figure === figure);
  if (!shown) return null;
  return (
    <View className="sum__head" id="figure-head">
      <Text className="sum__name">{`${month.slice(0, 4)} 年${monthName(month)} · ${shown.name}`}</Text>
      <Text className="sum__value">{CARDS.amount(shown.value, shown.unit)}</Text>
      <Text className="sum__arithmetic">{shown.arithmetic}</Text>
    </View>
  );
}

/** With points behind it, the row leads on to the rule that gave them. */
function Entry({ entry: { id, kind, text, occurredAt, source, amount, whyId } }: { entry: FigureEntryView }) {
  const inside = (
    <>
      <View className="sum__petal" style={{ backgroundColor: KIND_COLOURS[kind].base }} />
      <View className="sum__words">
        <Text className="sum__text">{text}</Text>
        <Text className="sum__note">{`${whenOf(occurredAt)} · ${source}`}</Text>
      </View>
      <Text className="sum__amount">{amount}</Text>
      {whyId ? <Chevron /> : null}
    </>
  );
  if (!whyId) {
    return (
      <View className="sum__row" id={`deed-${id}`}>
        {inside}
      </View>
    );
  }
  return (
    <Tap id={`deed-${id}`} className="sum__row" onTap={() => void openPage('points/why', { id: whyId })}>
      {inside}
    </Tap>
  );
}

const whenOf = (instant: string): string => `${formatDay(businessDay(instant), businessDay(now()))} ${formatTime(instant)}`;
