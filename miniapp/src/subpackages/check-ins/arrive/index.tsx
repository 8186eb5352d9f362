import { useEffect, useState } from 'react';
import { checkInByTicket, getTicket, keepTicket } from '../../../features/check-ins/check-ins.api';
import { CHECK_INS } from '../../../features/check-ins/check-ins.copy';
import { failureOf, isCancelled, isRefusedWith, isWorthRetrying, type Failure } from '../../../platform/failure';
import { follow } from '../../../platform/follow';
import { arrivalOf } from '../../../platform/launch';
import { goBack, replacePage } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { canScan, scan } from '../../../platform/scan';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Empty, Failed, Waiting } from '../../../ui/state-view';

/** A scanned venue code lands here: ticket, then check in at once, or join first and check in after. */
async function arrive(token: string): Promise<void> {
  const ticket = await getTicket(token);
  try {
    const { checkInId } = await checkInByTicket(ticket.ticket);
    await replacePage('check-ins/result', { id: checkInId });
  } catch (thrown) {
    if (!isRefusedWith(thrown, 'MEMBERSHIP_REQUIRED')) throw thrown;
    keepTicket(ticket);
    await replacePage('joining/landing');
  }
}

export default function ArrivePage() {
  const params = usePageParams();
  const [arrival] = useState(() => arrivalOf(params));
  const [failure, setFailure] = useState<Failure | null>(null);
  const token = arrival.kind === 'check-in' ? arrival.token : null;

  const go = () => {
    if (token === null) return;
    setFailure(null);
    arrive(token).catch((thrown: unknown) => {
      if (isCancelled(thrown)) void goBack();
      else setFailure(failureOf(thrown));
    });
  };
  // Once, for the code that opened the page; a newer code opens a new page.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(go, []);

  const rescan = () => {
    scan().then(
      (scanned) => follow(scanned, 'replace'),
      () => undefined,
    );
  };
  // Another code, or digits: what the person can do when this code is spent or foreign.
  const ways = (
    <>
      {canScan ? (
        <Button id="scan-button" onTap={rescan}>
          {CHECK_INS.scanAgain}
        </Button>
      ) : null}
      <Button id="digits-button" look={canScan ? 'text' : 'primary'} onTap={() => void replacePage('check-ins/enter')}>
        {CHECK_INS.typeDigits}
      </Button>
    </>
  );

  if (token === null) {
    return (
      <Page>
        <Empty action={ways}>{CHECK_INS.noCode}</Empty>
      </Page>
    );
  }
  return (
    <Page>
      {failure ? (
        <Failed failure={failure} {...(isWorthRetrying(failure) ? { onRetry: go } : { action: ways })} />
      ) : (
        <Waiting>{CHECK_INS.arriving}</Waiting>
      )}
    </Page>
  );
}
