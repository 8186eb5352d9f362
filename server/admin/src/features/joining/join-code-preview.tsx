import { CHANNEL_KIND_NAMES } from '@tongxing/shared';
import { App, Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useIsDemo } from '../../api/demo';
import type { JoinCodeView } from '../../api/types';
import { wordsOf } from '../../api/refusal';
import { dayOf } from '../../ui/moments';
import { Loading } from '../../ui/states';
import { askForPicture, pictureAddress, useEventTitle } from './joining.api';
import { JOINING } from './joining.copy';

interface Props {
  joinCode: JoinCodeView | null;
  mayWrite: boolean;
  edit: () => void;
  close: () => void;
}

/** The printed picture as it will hang on the wall, and the link for everywhere else. */
export function JoinCodePreview({ joinCode, mayWrite, edit, close }: Props) {
  return (
    <Drawer
      title={joinCode?.place}
      open={joinCode !== null}
      onClose={close}
      size={440}
      destroyOnHidden
      extra={mayWrite && <Button onClick={edit}>{JOINING.edit}</Button>}
    >
      {joinCode && <Preview key={joinCode.id} joinCode={joinCode} />}
    </Drawer>
  );
}

function Preview({ joinCode }: { joinCode: JoinCodeView }) {
  const { id, place, channel, url, eventId, expiresOn, landing, joined } = joinCode;
  const eventTitle = useEventTitle(eventId);
  const isDemo = useIsDemo();
  const facts = [
    CHANNEL_KIND_NAMES[channel],
    eventTitle,
    expiresOn ? JOINING.until(dayOf(expiresOn)) : JOINING.forever,
    joined > 0 && `${JOINING.columns.joined} ${JOINING.people(joined)}`,
  ].filter(Boolean);
  return (
    <div className="join-preview">
      <JoinPicture id={id} place={place} />
      <p className="quiet small">{isDemo ? JOINING.demoPictureNote : JOINING.pictureNote}</p>
      <p>{facts.join(' · ')}</p>
      <div className="join-acts">
        <Button type="primary" href={pictureAddress(id)} download={`${place}.jpg`}>
          {JOINING.download}
        </Button>
        <CopyLink url={url} />
      </div>
      <p className="join-link" aria-label={JOINING.link}>
        {url}
      </p>
      {landing && (
        <section className="join-story">
          <h3 className="quiet">{JOINING.storyTitle}</h3>
          <strong>{landing.storyTitle}</strong>
          <p>{landing.storyBody}</p>
        </section>
      )}
    </div>
  );
}

function JoinPicture({ id, place }: { id: string; place: string }) {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'coming' | 'there' | 'refused'>('coming');
  const [words, setWords] = useState('');

  useEffect(() => {
    if (state !== 'refused') return;
    let gone = false;
    // The image element only knows that it failed; the same address says why.
    askForPicture(id).then(
      () => undefined,
      (error: unknown) => !gone && setWords(wordsOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [id, state]);

  const again = () => {
    setState('coming');
    setWords('');
    setAttempt(attempt + 1);
  };

  return (
    <div className="join-picture">
      {state === 'refused' ? (
        <div className="note" role="alert">
          <p>{words}</p>
          <Button onClick={again}>{JOINING.pictureRetry}</Button>
        </div>
      ) : (
        <>
          {state === 'coming' && <Loading />}
          <img
            key={attempt}
            id="join-code-picture"
            src={attempt === 0 ? pictureAddress(id) : `${pictureAddress(id)}?again=${attempt}`}
            alt={JOINING.pictureAlt(place)}
            hidden={state !== 'there'}
            onLoad={() => setState('there')}
            onError={() => setState('refused')}
          />
        </>
      )}
    </div>
  );
}

function CopyLink({ url }: { url: string }) {
  const { message } = App.useApp();
  const copy = async () => {
    try {
      // Over plain http, as on an office network, browsers keep the clipboard to themselves.
      await navigator.clipboard.writeText(url);
      void message.success(JOINING.copied);
    } catch {
      void message.info(JOINING.copyFailed);
    }
  };
  return (
    <Button id="copy-join-link" onClick={() => void copy()}>
      {JOINING.copyLink}
    </Button>
  );
}
