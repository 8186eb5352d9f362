import { Image, Text, View } from '@tarojs/components';
import { blossomSvg, svgDataUri } from '@tongxing/shared';
import { ME } from '../../features/members/members.copy';
import { callPhone } from '../../platform/call';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Row, Rows } from '../../ui/row';
import type { ShutSelfFacts } from './get-self';

const BUD = svgDataUri(blossomSvg({ petals: [], size: 240, large: true }));

/** For whom membership is shut: what is so, whom to ask, and, while it is theirs to end, the way out. */
export function ShutSelf({ refusal, contactPhone }: ShutSelfFacts) {
  const { title, line } = ME.shut[refusal];
  return (
    <>
      <View className="me__visitor" id="shut-card">
        <Image className="me__bud" src={BUD} mode="aspectFit" />
        <Text className="me__visitor-title">{title}</Text>
        <Text className="me__visitor-line">{line}</Text>
        {contactPhone ? (
          <Button id="shut-call" onTap={() => callPhone(contactPhone)}>
            {ME.call(contactPhone)}
          </Button>
        ) : null}
      </View>
      {refusal === 'MEMBER_SUSPENDED' ? (
        <Rows>
          <Row id="menu-exit" title={ME.exit} onTap={() => void openPage('members/exit')} />
        </Rows>
      ) : null}
    </>
  );
}
