import { Text } from '@tarojs/components';
import { businessDay, CONSENT_DOCUMENT_VERSION, CONSENT_PURPOSE_TEXTS, formatDay, type ConsentPurpose } from '@tongxing/shared';
import { useState } from 'react';
import { decideConsent, listConsents } from '../../../features/consents/consents.api';
import { CONSENTS } from '../../../features/consents/consents.copy';
import type { ConsentView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
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

export default function ConsentsPage() {
  const consents = useLoaded(listConsents);
  const sending = useSending();
  const [asked, setAsked] = useState(false);

  const decide = (purpose: ConsentPurpose, granted: boolean) =>
    void sending.run(async () => {
      consents.replace(await decideConsent(purpose, granted));
      const { title } = CONSENT_PURPOSE_TEXTS[purpose];
      showToast({
        text: granted ? CONSENTS.given(title) : CONSENTS.withdrawn(title),
        undo: () => decide(purpose, !granted),
      });
    });

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
                onChange={(granted) => (consent.required && !granted ? setAsked(true) : decide(consent.purpose, granted))}
              />
            ))}
          </Card>
        )}
      </StateView>
      {sending.failure ? <Notice look="refusal">{wordsOf(sending.failure)}</Notice> : null}
      <Sheet
        open={asked}
        title={CONSENTS.membershipTitle}
        onClose={() => setAsked(false)}
        foot={
          <Button id="consent-keep" onTap={() => setAsked(false)}>
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
  const { purpose, title, line, required, granted, changedAt, documentVersion } = consent;
  const isOutdated = granted && documentVersion !== CONSENT_DOCUMENT_VERSION;
  const since = changedAt ? CONSENTS.decidedOn(granted, formatDay(businessDay(changedAt), businessDay(now()))) : null;
  return (
    <SwitchLine
      id={`consent-${purpose}`}
      title={title}
      line={line}
      on={granted}
      busy={busy}
      onChange={onChange}
      {...(since ? { note: isOutdated ? `${since} · ${CONSENTS.outdated}` : since } : {})}
      {...(required ? { mark: CONSENTS.required } : {})}
    />
  );
}
