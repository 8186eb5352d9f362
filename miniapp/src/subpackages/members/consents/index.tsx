import { Text } from '@tarojs/components';
import {
  businessDay,
  CONSENT_DOCUMENT_VERSION,
  CONSENT_PURPOSES,
  CONSENT_PURPOSE_TEXTS,
  formatDay,
  type ConsentPurpose,
} from '@tongxing/shared';
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
            {CONSENT_PURPOSES.map((purpose) => (
              <ConsentLine
                key={purpose}
                purpose={purpose}
                consent={views.find((view) => view.purpose === purpose) ?? null}
                busy={sending.sending}
                onChange={(granted) => (purpose === 'membership' && !granted ? setAsked(true) : decide(purpose, granted))}
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
  purpose: ConsentPurpose;
  consent: ConsentView | null;
  busy: boolean;
  onChange: (granted: boolean) => void;
}

function ConsentLine({ purpose, consent, busy, onChange }: ConsentLineProps) {
  const { title, line, required } = CONSENT_PURPOSE_TEXTS[purpose];
  const isOutdated = consent?.granted === true && consent.documentVersion !== CONSENT_DOCUMENT_VERSION;
  const since = consent ? CONSENTS.decidedOn(consent.granted, formatDay(businessDay(consent.decidedAt), businessDay(now()))) : '';
  return (
    <SwitchLine
      id={`consent-${purpose}`}
      title={title}
      line={line}
      on={consent?.granted === true}
      busy={busy}
      onChange={onChange}
      {...(consent ? { note: isOutdated ? `${since} · ${CONSENTS.outdated}` : since } : {})}
      {...(required ? { mark: CONSENTS.required } : {})}
    />
  );
}
