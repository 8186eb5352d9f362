import { Text, Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import { leave } from '../../../features/members/members.api';
import { EXIT } from '../../../features/members/members.copy';
import { goBack, startOver } from '../../../platform/navigate';
import { wordsOf } from '../../../platform/refusals.copy';
import { useSending } from '../../../platform/use-sending';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { useInputName } from '../../../ui/input-name';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Sheet } from '../../../ui/sheet';
import { showToast } from '../../../ui/toast';
import './index.scss';

export default function ExitPage() {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const sending = useSending();
  const name = useInputName(EXIT.reason);
  const confirm = () =>
    void sending.run(async () => {
      await leave(reason);
      showToast({ text: EXIT.done });
      await startOver();
    });
  return (
    <Page className="exit">
      <Text className="exit__lead">{EXIT.lead}</Text>
      <Card title={EXIT.stays}>
        {EXIT.staysLines.map((line) => (
          <Text key={line} className="exit__line">
            {line}
          </Text>
        ))}
      </Card>
      <Card title={EXIT.goes}>
        {EXIT.goesLines.map((line) => (
          <Text key={line} className="exit__line">
            {line}
          </Text>
        ))}
      </Card>
      <Card title={EXIT.back}>
        <Text className="exit__line">{EXIT.backLine}</Text>
      </Card>
      <Text className="exit__label">{EXIT.reason}</Text>
      <Textarea
        {...name}
        ariaLabel={EXIT.reason}
        id="exit-reason"
        className="exit__reason"
        maxlength={200}
        placeholder={EXIT.reasonHint}
        value={reason}
        onInput={(event) => setReason(event.detail.value)}
      />
      <View className="exit__acts">
        <Button id="exit-stay" onTap={() => void goBack()}>
          {EXIT.stay}
        </Button>
        <Button id="exit-button" look="danger" onTap={() => setAsked(true)}>
          {EXIT.submit}
        </Button>
      </View>
      <Sheet
        open={asked}
        title={EXIT.confirmTitle}
        onClose={() => setAsked(false)}
        foot={
          <Button id="exit-keep" onTap={() => setAsked(false)}>
            {EXIT.stay}
          </Button>
        }
      >
        <Text className="exit__line">{EXIT.confirmLine}</Text>
        {sending.failure ? <Notice look="refusal">{wordsOf(sending.failure)}</Notice> : null}
        <Button id="exit-confirm" look="danger" sending={sending.sending} onTap={confirm}>
          {EXIT.confirm}
        </Button>
      </Sheet>
    </Page>
  );
}
