import { Image, Text, View } from '@tarojs/components';
import { blossomSvg, businessDay, formatDay, svgDataUri } from '@tongxing/shared';
import { ME } from '../../features/members/members.copy';
import { SignInLink } from '../../features/members/sign-in-link';
import { DOCUMENTS } from '../../features/settings/settings.copy';
import { now } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { hasPrivacyContract, openPrivacyContract } from '../../platform/privacy-contract';
import { setLargeText, useLargeText } from '../../platform/text-size';
import { useLoaded } from '../../platform/use-loaded';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Row, Rows } from '../../ui/row';
import { StateView } from '../../ui/state-view';
import { SwitchLine } from '../../ui/switch-line';
import { getSelf, type MemberSelfFacts, type Self, type VisitorSelfFacts } from './get-self';
import { ShutSelf } from './shut-self';
import './index.scss';

const BUD = svgDataUri(blossomSvg({ petals: [], size: 240, large: true }));

export default function MePage() {
  const self = useLoaded(getSelf);
  return (
    <Page className="me">
      <StateView of={self}>{selfOf}</StateView>
      <Card>
        <LargeText />
      </Card>
      <Documents />
    </Page>
  );
}

function selfOf(self: Self) {
  switch (self.is) {
    case 'member':
      return <MemberSelf {...self} />;
    case 'shut':
      return <ShutSelf {...self} />;
    case 'visitor':
      return <VisitorSelf {...self} />;
  }
}

/** For anybody: one may read what is promised before giving anything. */
function Documents() {
  const open = (name: 'privacy' | 'terms') => void openPage('settings/document', { name });
  return (
    <Rows>
      <Row id="menu-privacy" title={DOCUMENTS.privacy} onTap={() => open('privacy')} />
      <Row id="menu-terms" title={DOCUMENTS.terms} onTap={() => open('terms')} />
      {hasPrivacyContract ? (
        <Row id="menu-privacy-contract" title={DOCUMENTS.wechat} onTap={() => openPrivacyContract(() => open('privacy'))} />
      ) : null}
    </Rows>
  );
}

function LargeText() {
  const large = useLargeText();
  return <SwitchLine id="large-text" title={ME.largeText} line={ME.largeTextLine} on={large} onChange={setLargeText} />;
}

function VisitorSelf({ hasLeft }: VisitorSelfFacts) {
  return (
    <View className="me__visitor">
      <Image className="me__bud" src={BUD} mode="aspectFit" />
      <Text className="me__visitor-title">{hasLeft ? ME.leftTitle : ME.visitorTitle}</Text>
      <Text className="me__visitor-line">{hasLeft ? ME.leftLine : ME.visitorLine}</Text>
      <Button id="me-join" onTap={() => void openPage('joining/landing')}>
        {hasLeft ? ME.rejoin : ME.join}
      </Button>
      <SignInLink />
    </View>
  );
}

function MemberSelf({ me, growth }: MemberSelfFacts) {
  return (
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
      {growth?.sentence ? <Text className="me__sentence">{growth.sentence}</Text> : null}
      <Rows>
        <Row id="menu-cards" title={ME.cards} onTap={() => void openPage('cards/list')} />
        <Row id="menu-points" title={ME.points} onTap={() => void openPage('points/home')} />
        <Row id="menu-tiers" title={ME.tiers} onTap={() => void openPage('tiers/tier')} />
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
  );
}
