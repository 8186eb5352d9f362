import { Text } from '@tarojs/components';
import { businessDay, formatDay } from '@tongxing/shared';
import { useState } from 'react';
import { decideConsent, listConsents } from '../../../features/consents/consents.api';
import { CONSENTS } from '../../../features/consents/consents.copy';
import { DocumentLinks } from '../../../features/settings/document-links';
import type { ConsentView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { isRefusedWith } from '../../../platform/failure';
import { openPage } from '../../../platform/navigate';
import { wordsOf } from '../../../platform/refusals.copy';
import { useLoaded } from '../../../platform/use-loaded';
import { useSending } from '../../../platform/use-sending';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Sheet } from '../../../ui/sheet';
import { StateView } from '../../../ui/state-view';
import { SwitchLine } from '../../../ui/switch-line';
import { showToast } from '../../../ui/toast';
import './index.scss';

/** Given, but for words that are no longer these. */
const isOutdated = ({ granted, documentVersion, currentVersion }: ConsentView): boolean =>
  granted && documentVersion !== currentVersion;

export default function ConsentsPage() {
  const consents = useLoaded(listConsents);
  const sending = useSending();
  const [leaving, setLeaving] = useState(false);
  const [reread, setReread] = useState<ConsentView | null>(null);

  const decide = (consent: ConsentView, granted: boolean) => {
    setReread(null);
    void sending.run(async () => {
      try {
        consents.replace(await decideConsent(consent, granted));
      } catch (thrown) {
        // The words changed since they were fetched: the next tap is about those that are now on the screen.
        if (isRefusedWith(thrown, 'CONSENT_REQUIRED')) await consents.reload();
        throw thrown;
      }
      showToast({
        text: granted ? CONSENTS.given(consent.title) : CONSENTS.withdrawn(consent.title),
        ...(isOutdated(consent) ? {} : { undo: () => decide(consent, !granted) }),
      });
    });
  };

  const change = (consent: ConsentView, granted: boolean) => {
    if (isOutdated(consent)) setReread(consent);
    else if (consent.required && !granted) setLeaving(true);
    else decide(consent, granted);
  };

  const withdraw = (consent: ConsentView) => {
    if (!consent.required) return decide(consent, false);
    setReread(null);
    setLeaving(true);
  };

  return (
    <Page>
      <Text className="consents__lead">{CONSENTS.lead}</Text>
      <StateView of={consents}>
        {(views) => (
          <Card>
            {views.map((consent) => (
              <ConsentLine
                key={consent.purpose}
                consent={consent}
                busy={sending.sending}
                onChange={(granted) => change(consent, granted)}
              />
            ))}
          </Card>
        )}
      </StateView>
      {sending.failure ? <Notice look="refusal">{wordsOf(sending.failure)}</Notice> : null}
      <DocumentLinks />
      <Sheet
        open={reread !== null}
        title={reread ? CONSENTS.outdatedTitle(reread.title) : ''}
        onClose={() => setReread(null)}
        foot={
          <Button id="consent-agree" onTap={() => reread && decide(reread, true)}>
            {CONSENTS.agree}
          </Button>
        }
      >
        <Text className="consents__text" id="consent-words">
          {reread?.line ?? ''}
        </Text>
        <Text className="consents__lead">{CONSENTS.agreedBefore}</Text>
        <DocumentLinks />
        <Button id="consent-withdraw" look="danger" onTap={() => reread && withdraw(reread)}>
          {CONSENTS.withdraw}
        </Button>
      </Sheet>
      <Sheet
        open={leaving}
        title={CONSENTS.membershipTitle}
        onClose={() => setLeaving(false)}
        foot={
          <Button id="consent-keep" onTap={() => setLeaving(false)}>
            {CONSENTS.keep}
          </Button>
        }
      >
        <Text className="consents__text">{CONSENTS.membershipLine}</Text>
        <Button id="consent-exit" look="danger" onTap={() => void openPage('members/exit')}>
          {CONSENTS.toExit}
        </Button>
      </Sheet>
    </Page>
  );
}

interface ConsentLineProps {
  consent: ConsentView;
  busy: boolean;
  onChange: (granted: boolean) => void;
}

function ConsentLine({ consent, busy, onChange }: ConsentLineProps) {
  const { purpose, title, line, required, granted, changedAt } = consent;
  const since = changedAt ? CONSENTS.decidedOn(granted, formatDay(businessDay(changedAt), businessDay(now()))) : CONSENTS.neverGiven;
  return (
    <SwitchLine
      id={`consent-${purpose}`}
      title={title}
      line={line}
      on={granted}
      busy={busy}
      onChange={onChange}
      note={isOutdated(consent) ? `${since} · ${CONSENTS.outdated}` : since}
      {...(required ? { mark: CONSENTS.required } : {})}
    />
  );
}
