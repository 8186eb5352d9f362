import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { getMe } from '../../../features/members/members.api';
import { Ladder } from '../../../features/tiers/ladder';
import { getTiers, listTierHistory } from '../../../features/tiers/tiers.api';
import { TIERS } from '../../../features/tiers/tiers.copy';
import type { MeView, TierHistoryView, TierStandingView } from '../../../platform/api-types';
import { openTab } from '../../../platform/navigate';
import { useLoaded } from '../../../platform/use-loaded';
import { usePages, type Pages } from '../../../platform/use-pages';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { Empty, Failed, ListEnd, StateView, Waiting } from '../../../ui/state-view';
import './index.scss';

interface Facts {
  me: MeView;
  tracks: TierStandingView[];
}

async function getFacts(): Promise<Facts> {
  const [me, tracks] = await Promise.all([getMe(), getTiers()]);
  return { me, tracks };
}

/** Where one stands, what keeps it, what each rung asks for, and how one came here. */
export default function TierPage() {
  const facts = useLoaded(getFacts);
  const history = usePages(listTierHistory);
  return (
    <Page className="tier">
      <StateView of={facts}>
        {({ me, tracks }) =>
          tracks.length === 0 ? (
            <Empty>{TIERS.empty}</Empty>
          ) : (
            <>
              <Tracks me={me} tracks={tracks} />
              <History of={history} />
            </>
          )
        }
      </StateView>
    </Page>
  );
}

function Tracks({ me, tracks }: Facts) {
  const growth = tracks.find(({ track }) => track === 'growth');
  const others = tracks.filter(({ track, honours }) => track !== 'growth' && honours.length === 0);
  return (
    <>
      {growth ? <Head me={me} standing={growth} /> : null}
      {tracks.map((standing) => (
        <Kept key={standing.track} standing={standing} />
      ))}
      <Honours tracks={tracks} />
      {growth ? (
        <Card title={TIERS.ladder}>
          <Ladder standing={growth} />
        </Card>
      ) : null}
      {others.map((standing) => (
        <OtherTrack key={standing.track} standing={standing} />
      ))}
    </>
  );
}

/** The member's own flower, whose five petals fill towards the next tier. */
function Head({ me, standing: { current, next, ratio, sentence, keeping, since, atRisk } }: { me: MeView; standing: TierStandingView }) {
  return (
    <View className="tier__head">
      <Avatar face={me.avatarKey} size="huge" filled={ratio} />
      <Text className="tier__name" id="tier-name">
        {current?.name ?? TIERS.notYet}
      </Text>
      {since ? <Text className="tier__since">{TIERS.since(since)}</Text> : null}
      <Text className="tier__sentence" id="tier-progress">
        {next || !current ? sentence : TIERS.top(current.name)}
      </Text>
      {keeping && !atRisk ? (
        <Text className="tier__keeping" id="tier-keeping">
          {keeping}
        </Text>
      ) : null}
    </View>
  );
}

/** A letter came before the review, or staff keep the tier: said where nobody overlooks it. */
function Kept({ standing: { track, current, atRisk, keeping, lock } }: { standing: TierStandingView }) {
  if (!current) return null;
  if (lock) {
    return (
      <Card title={TIERS.lockTitle} id={`lock-${track}`}>
        <Text className="tier__strong">{TIERS.lock(current.name, lock.until)}</Text>
        {lock.reason ? <Text className="tier__small">{TIERS.reason(lock.reason)}</Text> : null}
      </Card>
    );
  }
  if (!atRisk || !keeping) return null;
  return (
    <Card title={TIERS.atRiskTitle} id={`risk-${track}`} className="tier__risk">
      <Text className="tier__strong">{keeping}</Text>
      <Text className="tier__small">{TIERS.atRiskLine}</Text>
      <View className="tier__act">
        <Button id={`risk-events-${track}`} look="quiet" onTap={() => void openTab('events')}>
          {TIERS.seeEvents}
        </Button>
      </View>
    </Card>
  );
}

function Honours({ tracks }: { tracks: readonly TierStandingView[] }) {
  const honours = tracks.flatMap((standing) => standing.honours);
  if (honours.length === 0) return null;
  return (
    <Card title={TIERS.honours} id="honours">
      {honours.map(({ entryId, name, reason, givenOn, until }) => (
        <View key={entryId} className="tier__honour">
          <Text className="tier__strong">{name}</Text>
          {reason ? <Text className="tier__line">{TIERS.reason(reason)}</Text> : null}
          <Text className="tier__small">{TIERS.given(givenOn, until)}</Text>
        </View>
      ))}
    </Card>
  );
}

/** Service hours, giving: each on its own ladder, which unfolds for whoever wants to see it. */
function OtherTrack({ standing }: { standing: TierStandingView }) {
  const [isOpen, setOpen] = useState(false);
  const { track, trackName, current, next, sentence } = standing;
  const line = sentence ?? (track === 'donor' ? TIERS.thanks : current && !next ? TIERS.top(current.name) : null);
  return (
    <Card title={trackName} id={`track-${track}`}>
      <Text className="tier__strong">{current?.name ?? TIERS.notYet}</Text>
      {line ? <Text className="tier__line">{line}</Text> : null}
      {isOpen ? <Ladder standing={standing} /> : null}
      <Button id={`ladder-toggle-${track}`} look="text" onTap={() => setOpen(!isOpen)}>
        {isOpen ? TIERS.hideLadder : TIERS.showLadder}
      </Button>
    </Card>
  );
}

function History({ of }: { of: Pages<TierHistoryView> }) {
  return (
    <Card title={TIERS.history} id="tier-history">
      {of.data === null ? (
        of.failure ? (
          <Failed failure={of.failure} onRetry={() => void of.reload()} />
        ) : (
          <Waiting />
        )
      ) : of.data.length === 0 ? (
        <Text className="tier__line">{TIERS.historyEmpty}</Text>
      ) : (
        <>
          {of.data.map(({ id, day, text, because, turn }) => (
            <View key={id} className="tier__turn">
              <View className={`tier__dot tier__dot--${turn}`} />
              <View className="tier__turn-words">
                <Text className="tier__turn-text">{TIERS.historyLine(day.slice(0, 7), text)}</Text>
                {because ? <Text className="tier__small">{because}</Text> : null}
              </View>
            </View>
          ))}
          <ListEnd of={of} />
        </>
      )}
    </Card>
  );
}
