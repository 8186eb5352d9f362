import { useState } from 'react';
import { checkInByTicket, keptTicket } from '../../../features/check-ins/check-ins.api';
import { EventCard } from '../../../features/events/event-card';
import { JoinForm } from '../../../features/joining/join-form';
import { useJoinForm } from '../../../features/joining/join-form/use-join-form';
import { getLanding, join } from '../../../features/joining/joining.api';
import { JOINING } from '../../../features/joining/joining.copy';
import { Story } from '../../../features/joining/story';
import { Welcome } from '../../../features/joining/welcome';
import { DocumentLinks } from '../../../features/settings/document-links';
import type { JoinedView, LandingView, TicketView } from '../../../platform/api-types';
import { failureOf, isRefusedWith, type Failure } from '../../../platform/failure';
import { arrivalOf, rememberedJoinCode, rememberJoinCode } from '../../../platform/launch';
import { replacePage, startOver } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { useSending } from '../../../platform/use-sending';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Sheet } from '../../../ui/sheet';
import { StateView } from '../../../ui/state-view';

/** The join code of this visit, else one that came earlier, so that a later decision still counts for it. */
function useJoinCode(): string | null {
  const params = usePageParams();
  const [code] = useState(() => {
    const arrival = arrivalOf(params);
    if (arrival.kind === 'join') rememberJoinCode(arrival.code);
    return arrival.kind === 'join' ? arrival.code : rememberedJoinCode();
  });
  return code;
}

export default function LandingPage() {
  const code = useJoinCode();
  const landing = useLoaded(() => getLanding(code), code ?? '');
  const form = useJoinForm();
  const sending = useSending();
  const [open, setOpen] = useState(false);
  const [joined, setJoined] = useState<JoinedView | null>(null);
  const [checkInFailure, setCheckInFailure] = useState<Failure | null>(null);
  const [ticket] = useState<TicketView | null>(keptTicket);
  // One who wanted to check in and had to join first is led back to it.
  const { eventId = checkInFailure ? ticket?.eventId : undefined } = usePageParams();

  const submit = (view: LandingView) => {
    const request = form.requestFor(view, code);
    if (!request) return;
    void sending.run(async () => {
      const answer = await join(request).catch(askAgainForNewWords);
      form.forgetDraft();
      // A ticket that waited through joining is used at once: the person came to check in.
      const waiting = keptTicket();
      if (waiting) {
        try {
          const { checkInId } = await checkInByTicket(waiting.ticket);
          await replacePage('check-ins/result', { id: checkInId });
          return;
        } catch (thrown) {
          setCheckInFailure(failureOf(thrown));
        }
      }
      setOpen(false);
      setJoined(answer);
    });
  };

  /** The words changed while they were being read: the new ones are fetched before the person is asked again. */
  const askAgainForNewWords = async (thrown: unknown): Promise<never> => {
    if (isRefusedWith(thrown, 'CONSENT_REQUIRED')) await landing.reload();
    throw thrown;
  };

  if (joined) {
    return (
      <Page
        foot={
          eventId ? (
            <Button id="check-in-button" onTap={() => void replacePage('check-ins/enter', { eventId })}>
              {JOINING.checkInAgain}
            </Button>
          ) : (
            <Button id="welcome-done" onTap={() => void startOver()}>
              {JOINING.done}
            </Button>
          )
        }
      >
        <Welcome joined={joined} checkInFailure={checkInFailure} />
      </Page>
    );
  }

  const view = landing.data;
  return (
    <Page
      foot={
        view === null ? null : view.alreadyMember ? (
          <Button id="home-button" onTap={() => void startOver()}>
            {JOINING.toHome}
          </Button>
        ) : (
          <Button id="join-button" onTap={() => setOpen(true)}>
            {JOINING.join}
          </Button>
        )
      }
    >
      <StateView of={landing}>
        {(shown) => (
          <>
            {shown.alreadyMember ? <Notice id="already-member">{JOINING.alreadyMember}</Notice> : null}
            {ticket && !shown.alreadyMember ? <Notice>{JOINING.ticketWaits(ticket.eventTitle)}</Notice> : null}
            <Story landing={shown} />
            {shown.nextEvent ? <EventCard event={shown.nextEvent} alone /> : null}
          </>
        )}
      </StateView>
      {view && !view.alreadyMember ? (
        <Sheet
          open={open}
          title={JOINING.formTitle}
          inSight={form.firstWrong}
          onClose={() => setOpen(false)}
          foot={
            <Button id="join-submit" sending={sending.sending} onTap={() => submit(view)}>
              {JOINING.submit}
            </Button>
          }
        >
          <JoinForm
            form={form}
            landing={view}
            failure={sending.failure}
            ticketTitle={ticket?.eventTitle ?? null}
            documents={<DocumentLinks />}
          />
        </Sheet>
      ) : null}
    </Page>
  );
}
