import { Text, View } from '@tarojs/components';
import { businessDay, formatEventTime, formatTime } from '@tongxing/shared';
import { useEffect, useState } from 'react';
import { checkInByDigits } from '../../../features/check-ins/check-ins.api';
import { CHECK_INS } from '../../../features/check-ins/check-ins.copy';
import { getEvent, listEvents } from '../../../features/events/events.api';
import type { EventSummaryView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { isRefusedWith } from '../../../platform/failure';
import { follow } from '../../../platform/follow';
import { openPage, openTab, replacePage } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { wordsOf } from '../../../platform/refusals.copy';
import { canScan, scan } from '../../../platform/scan';
import { useLoaded } from '../../../platform/use-loaded';
import { useSending } from '../../../platform/use-sending';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { SixDigits } from '../../../ui/six-digits';
import { Empty, StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
import './index.scss';

export default function EnterPage() {
  const params = usePageParams();
  const [eventId, setEventId] = useState(params.eventId ?? null);
  const [isAsked, setAsked] = useState(false);
  const ask = () => {
    setAsked(true);
    setEventId(null);
  };
  return (
    <Page className="enter">
      {eventId ? <EventOf eventId={eventId} onOther={ask} /> : null}
      <ScanPart />
      {eventId ? <DigitsPart key={eventId} eventId={eventId} /> : <WhichEvent isAsked={isAsked} onChoose={setEventId} />}
    </Page>
  );
}

/** Says which event it is. Nobody waits for it: without network the digits still can be typed. */
function EventOf({ eventId, onOther }: { eventId: string; onOther: () => void }) {
  const { data } = useLoaded(() => getEvent(eventId), eventId);
  return (
    <>
      <EventLine event={data} />
      <Button id="other-event" className="enter__other" look="text" onTap={onOther}>
        {CHECK_INS.notThis}
      </Button>
    </>
  );
}

function EventLine({ event }: { event: EventSummaryView | null }) {
  return (
    <View className="enter__event">
      <Text className="enter__title">{event?.title ?? CHECK_INS.enterTitle}</Text>
      <Text className="enter__hint">{event ? formatEventTime(event.startsAt, event.endsAt, businessDay(now())) : ' '}</Text>
    </View>
  );
}

function ScanPart() {
  const [notice, setNotice] = useState<string | null>(null);
  if (!canScan) return null;
  const go = () => {
    setNotice(null);
    scan().then(
      async (arrival) => {
        if (!(await follow(arrival, 'replace'))) setNotice(CHECK_INS.notACheckInCode);
      },
      () => undefined,
    );
  };
  return (
    <View className="enter__scan">
      <Text className="enter__lead">{CHECK_INS.enterLead}</Text>
      <Button id="scan-button" onTap={go}>
        {CHECK_INS.scan}
      </Button>
      {notice ? <Notice look="refusal">{notice}</Notice> : null}
    </View>
  );
}

/** Digits say nothing alone: they are checked within one event. With none given, today's are offered. */
function WhichEvent({ isAsked, onChoose }: { isAsked: boolean; onChoose: (eventId: string) => void }) {
  const events = useLoaded(async () => {
    const today = businessDay(now());
    const { items } = await listEvents('upcoming');
    return items.filter(({ state, startsAt }) => state === 'ongoing' || (state === 'upcoming' && businessDay(startsAt) === today));
  });
  return (
    <StateView of={events}>
      {(items) => {
        if (items.length === 0) {
          return (
            <Empty action={<Button look="quiet" onTap={() => void openTab('events')}>{CHECK_INS.seeEvents}</Button>}>
              {CHECK_INS.noneToday}
            </Empty>
          );
        }
        // The only one need not be chosen, but for one who said that it is not theirs.
        if (items.length > 1 || isAsked) return <Choices items={items} onChoose={onChoose} />;
        return (
          <>
            <EventLine event={items[0]!} />
            <DigitsPart eventId={items[0]!.id} />
          </>
        );
      }}
    </StateView>
  );
}

interface ChoicesProps {
  items: EventSummaryView[];
  onChoose: (eventId: string) => void;
}

function Choices({ items, onChoose }: ChoicesProps) {
  return (
    <View className="enter__choices">
      <Text className="enter__label">{CHECK_INS.which}</Text>
      {items.map(({ id, title, startsAt }) => (
        <Tap key={id} id={`choice-${id}`} className="enter__choice" onTap={() => onChoose(id)}>
          <Text>
            {formatTime(startsAt)} {title}
          </Text>
        </Tap>
      ))}
    </View>
  );
}

function DigitsPart({ eventId }: { eventId: string }) {
  const [digits, setDigits] = useState('');
  const [isShort, setShort] = useState(false);
  const sending = useSending();

  const submit = (typed: string) => {
    setShort(typed.length < 6);
    if (typed.length < 6) return;
    void sending.run(async () => {
      try {
        const { checkInId } = await checkInByDigits(eventId, typed);
        await replacePage('check-ins/result', { id: checkInId });
      } catch (thrown) {
        // Digits are bound to a member, so the visitor joins first and comes back to type the newest ones.
        if (!isRefusedWith(thrown, 'MEMBERSHIP_REQUIRED')) throw thrown;
        await openPage('joining/landing', { eventId });
      }
    });
  };
  // A code that was refused is of no more use; a network that failed will want the same digits again.
  const isOver = isRefusedWith(sending.failure, 'CHECK_IN_TRIES_SPENT');
  const isSpent = isOver || isRefusedWith(sending.failure, 'CHECK_IN_CODE_INVALID', 'CHECK_IN_CODE_STALE');
  useEffect(() => {
    if (isSpent) setDigits('');
  }, [isSpent]);

  return (
    <View className="enter__digits">
      <Text className="enter__label">{canScan ? CHECK_INS.orDigits : CHECK_INS.digits}</Text>
      <SixDigits
        id="check-in-digits"
        label={CHECK_INS.digits}
        value={digits}
        onChange={(typed) => {
          setDigits(typed);
          setShort(false);
          if (typed !== '' && !isOver) sending.clear();
        }}
        onFull={(typed) => {
          if (!isOver) submit(typed);
        }}
      />
      {sending.failure ? (
        <Notice id="check-in-failure" look="refusal">
          {wordsOf(sending.failure)}
        </Notice>
      ) : (
        <Text className="enter__hint">{isShort ? CHECK_INS.fewDigits : CHECK_INS.digitsHint}</Text>
      )}
      <Button id="check-in-submit" look={canScan ? 'quiet' : 'primary'} sending={sending.sending} disabled={isOver} onTap={() => submit(digits)}>
        {CHECK_INS.submit}
      </Button>
    </View>
  );
}
