import { ArrowLeftOutlined, FullscreenExitOutlined, FullscreenOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CheckInScreenView } from '../api/types';
import { CalmScreen } from '../features/check-ins/calm-screen';
import { OpenScreen } from '../features/check-ins/check-in-screen';
import { SCREEN_KEY, useScreen } from '../features/check-ins/check-ins.api';
import { SCREEN } from '../features/check-ins/check-ins.copy';
import { clockGap, laterCode, phaseAt } from '../features/check-ins/screen.rule';
import { useAwake } from '../features/check-ins/use-awake';
import { useLive, type Heard } from '../features/check-ins/use-live';
import { useNow } from '../features/check-ins/use-now';
import { useSession } from '../features/staff/session';
import { useTabTitle } from '../ui/page';
import { Loading, Refused } from '../ui/states';
import '../features/check-ins/screen.css';

/** A quarter of a second keeps the ring smooth; the rest of the screen does not change with it. */
const TICK_MS = 250;

export function CheckInScreenPage() {
  const { sessionId = '' } = useParams();
  const { lapsed } = useSession();
  const [streaming, setStreaming] = useState(false);
  const screen = useScreen(sessionId, streaming);
  const known = screen.data !== undefined;
  const { heard, live } = useLive(sessionId, known && !lapsed);
  useEffect(() => setStreaming(live), [live]);
  useAwake();
  useTabTitle(SCREEN.tabTitle(screen.data?.eventTitle ?? ''));

  const leave = useLeave(screen.data?.eventId);
  useFreshAfterwards();
  return (
    <main className="screen">
      <ScreenTools leave={leave} />
      {screen.data ? (
        <Standing screen={screen.data} receivedAt={screen.dataUpdatedAt} heard={heard} />
      ) : screen.error && !screen.isFetching ? (
        <Refused error={screen.error} retry={() => void screen.refetch()} />
      ) : (
        <Loading />
      )}
      {known && !live && (
        <p className="screen-broken" role="status">
          {SCREEN.connecting}
        </p>
      )}
    </main>
  );
}

interface StandingProps {
  screen: CheckInScreenView;
  receivedAt: number;
  heard: Heard;
}

/** Joins what the page asked for and what the stream told: of each, the later word. */
function Standing({ screen, receivedAt, heard }: StandingProps) {
  const code = heard.code ? laterCode(screen.code, heard.code) : screen.code;
  const count = heard.count && heard.countAt > receivedAt ? heard.count : screen;
  const gap = clockGap(code.serverTime, code === heard.code ? heard.codeAt : receivedAt);
  const now = useNow(TICK_MS) + gap;
  const phase = phaseAt(screen, now);
  useRefreshWhen(phase, screen.sessionId);
  if (phase === 'open') return <OpenScreen screen={screen} code={code} count={count} now={now} />;
  return <CalmScreen screen={screen} phase={phase} count={count.count} />;
}

/** At the moment of opening the first code is wanted at once, not with the next turn of the stream. */
function useRefreshWhen(phase: string, sessionId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [SCREEN_KEY, sessionId] });
  }, [client, phase, sessionId]);
}

/** The pages that one goes back to count what happened here. */
function useFreshAfterwards(): void {
  const client = useQueryClient();
  useEffect(
    () => () => ['event', 'home', 'check-ins'].forEach((key) => void client.invalidateQueries({ queryKey: [key] })),
    [client],
  );
}

function useLeave(eventId: string | undefined): () => void {
  const navigate = useNavigate();
  const target = eventId ? `/events/${eventId}` : '/';
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      // Esc first ends full screen, which the browser does by itself; only then does it leave.
      if (press.key === 'Escape' && !document.fullscreenElement) void navigate(target);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, target]);
  return () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void navigate(target);
  };
}

function ScreenTools({ leave }: { leave: () => void }) {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const toggle = () =>
    // A browser may refuse full screen; the page is made to work without it.
    (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
  return (
    <div className="screen-tools">
      {document.fullscreenEnabled && (
        <Button type="text" icon={full ? <FullscreenExitOutlined /> : <FullscreenOutlined />} onClick={() => void toggle()}>
          {full ? SCREEN.window : SCREEN.fullscreen}
        </Button>
      )}
      <Button type="text" id="leave-screen" title={SCREEN.leaveHint} icon={<ArrowLeftOutlined />} onClick={leave}>
        {SCREEN.leave}
      </Button>
    </div>
  );
}
