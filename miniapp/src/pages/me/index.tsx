import { Image, Text, View } from '@tarojs/components';
import { blossomSvg, businessDay, formatDay, svgDataUri } from '@tongxing/shared';
import { getMe, getTiers } from '../../features/members/members.api';
import { ME } from '../../features/members/members.copy';
import type { MeView, TierProgressView } from '../../platform/api-types';
import { now } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { useIsMember } from '../../platform/session';
import { setLargeText, useLargeText } from '../../platform/text-size';
import { useLoaded } from '../../platform/use-loaded';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Row, Rows } from '../../ui/row';
import { StateView } from '../../ui/state-view';
import { SwitchLine } from '../../ui/switch-line';
import { SignInLink } from '../../features/members/sign-in-link';
import './index.scss';

const BUD = svgDataUri(blossomSvg({ petals: [], size: 240, large: true }));

export default function MePage() {
  const isMember = useIsMember();
  return (
    <Page className="me">
      {isMember ? <MemberSelf /> : <VisitorSelf />}
      <Card>
        <LargeText />
      </Card>
    </Page>
  );
}

function LargeText() {
  const large = useLargeText();
  return <SwitchLine id="large-text" title={ME.largeText} line={ME.largeTextLine} on={large} onChange={setLargeText} />;
}

function VisitorSelf() {
  return (
    <View className="me__visitor">
      <Image className="me__bud" src={BUD} mode="aspectFit" />
      <Text className="me__visitor-title">{ME.visitorTitle}</Text>
      <Text className="me__visitor-line">{ME.visitorLine}</Text>
      <Button id="me-join" onTap={() => void openPage('joining/landing')}>
        {ME.join}
      </Button>
      <SignInLink />
    </View>
  );
}

interface Self {
  me: MeView;
  growth: TierProgressView | null;
}

async function getSelf(): Promise<Self> {
  const [me, tiers] = await Promise.all([getMe(), getTiers()]);
  return { me, growth: tiers.find(({ track }) => track === 'growth') ?? null };
}

function MemberSelf() {
  const self = useLoaded(getSelf);
  return (
    <StateView of={self}>
      {({ me, growth }) => (
        <>
          <View className="me__card" id="profile-card">
            <Avatar face={me.avatarKey} size="large" filled={growth?.ratio ?? 0} />
            <View className="me__words">
              <Text className="me__name">{me.nickname}</Text>
              {me.tierName ? <Text className="me__tier">{me.tierName}</Text> : null}
              <Text className="me__line">{ME.no(me.no)}</Text>
              <Text className="me__line">{ME.since(formatDay(me.joinedOn, businessDay(now())))}</Text>
            </View>
          </View>
          {me.status === 'suspended' ? <Notice>{ME.suspended}</Notice> : null}
          {growth?.sentence ? <Text className="me__sentence">{growth.sentence}</Text> : null}
          <Rows>
            <Row id="menu-points" title={ME.points} onTap={() => void openPage('points/ledger')} />
            <Row id="menu-badges" title={ME.badges} onTap={() => void openPage('badges/wall')} />
          </Rows>
          <Rows>
            <Row id="menu-profile" title={ME.profile} onTap={() => void openPage('members/profile')} />
            <Row id="menu-consents" title={ME.consents} onTap={() => void openPage('members/consents')} />
            <Row id="menu-exit" title={ME.exit} onTap={() => void openPage('members/exit')} />
          </Rows>
          {process.env.TARO_ENV === 'h5' ? (
            <Rows>
              <Row id="menu-persona" title={ME.switchPersona} onTap={() => void openPage('demo/personas')} />
            </Rows>
          ) : null}
        </>
      )}
    </StateView>
  );
}
