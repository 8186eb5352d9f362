import { Text, View } from '@tarojs/components';
import { AVATAR_KEYS } from '@tongxing/shared';
import { useState } from 'react';
import { listPersonas, newVisitor } from '../../../features/demo/demo.api';
import { DEMO } from '../../../features/demo/demo.copy';
import { isRefusedWith } from '../../../platform/failure';
import { goBack, openTab, startOver } from '../../../platform/navigate';
import { usePageLeft } from '../../../platform/page';
import { wordsOf } from '../../../platform/refusals.copy';
import { doesJoinWait, leavePersonas, playPersona } from '../../../platform/session';
import { useLoaded } from '../../../platform/use-loaded';
import { useSending } from '../../../platform/use-sending';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Row, Rows } from '../../../ui/row';
import { Empty, StateView } from '../../../ui/state-view';
import './index.scss';

/** A browser has no WeChat identity. In the demo a person plays one; elsewhere this page says where to go. */
export default function PersonasPage() {
  const personas = useLoaded(listPersonas);
  const choosing = useSending();
  const [joinWaits] = useState(doesJoinWait);
  usePageLeft(leavePersonas);

  const play = (openidOf: () => Promise<string>) =>
    void choosing.run(async () => {
      const openid = await openidOf();
      if (await playPersona(openid)) await goBack();
      else await startOver();
    });

  if (isRefusedWith(personas.failure, 'NOT_FOUND')) {
    return (
      <Page>
        <Empty action={<Button look="quiet" onTap={() => void openTab('home')}>{DEMO.back}</Button>}>
          {`${DEMO.wechatOnly}\n${DEMO.wechatOnlyLine}`}
        </Empty>
      </Page>
    );
  }
  return (
    <Page className="personas">
      <Text className="personas__lead">{DEMO.lead}</Text>
      {joinWaits ? <Notice id="join-waits">{DEMO.joinWaits}</Notice> : null}
      {choosing.failure ? <Notice look="refusal">{wordsOf(choosing.failure)}</Notice> : null}
      <StateView of={personas}>
        {(items) => (
          <View>
            <Rows className={joinWaits ? 'personas__fitting' : ''}>
              <Row
                id="persona-new"
                title={DEMO.visitor}
                note={DEMO.visitorNote}
                onTap={() => play(async () => (await newVisitor()).openid)}
              />
            </Rows>
            <Rows>
              {items.map(({ openid, nickname, note }, index) => (
                <Row
                  key={openid}
                  id={`persona-${openid}`}
                  start={<Avatar face={AVATAR_KEYS[index % AVATAR_KEYS.length]!} size="small" />}
                  title={nickname}
                  note={note}
                  onTap={() => play(() => Promise.resolve(openid))}
                />
              ))}
            </Rows>
          </View>
        )}
      </StateView>
    </Page>
  );
}
