// office.ts — the staff of a journey that is about members: their part over HTTP, as their pages would send it.
import { randomUUID } from 'node:crypto';
import type { components } from '@tongxing/shared/api';
import type { World } from './world';

type Views = components['schemas'];

const MINUTE_MS = 60_000;

export interface OpenSession {
  eventId: string;
  sessionId: string;
}

/** The count of a check-in screen, as the stream tells it. */
export interface LiveCount {
  counts: number[];
  close(): void;
}

export class Office {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn({ url }: World, login = 'demo'): Promise<Office> {
    const answer = await fetch(`${url}/api/v1/admin/session`, {
      method: 'POST',
      headers: headersOf(url),
      body: JSON.stringify({ login, password: 'tongxing-demo' }),
    });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('tx_staff='))?.split(';')[0];
    if (!answer.ok || cookie === undefined) throw new Error(`Staff could not sign in: ${answer.status} ${await answer.text()}`);
    return new Office(url, cookie);
  }

  /** An event with one session whose door is open now. */
  async openEvent(title: string): Promise<OpenSession> {
    const { id: eventId } = await this.post<Views['AdminEventView']>('/events', {
      title,
      kind: 'service',
      place: '南湖公园东门',
      description: '带上手套，一起把河岸走一遍。',
      cover: 'river',
    });
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();
    const view = await this.post<Views['AdminEventView']>(`/events/${eventId}/sessions`, {
      title: '上午场',
      startsAt: inMinutes(10),
      endsAt: inMinutes(100),
    });
    return { eventId, sessionId: view.sessions[0]!.id };
  }

  /** The session is over, and so is the time after it in which people may still check in. */
  async closeDoor(sessionId: string): Promise<void> {
    const agoMinutes = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS).toISOString();
    await this.send('PATCH', `/sessions/${sessionId}`, { title: '上午场', startsAt: agoMinutes(120), endsAt: agoMinutes(60), closesAfterMinutes: 30 });
  }

  /** Takes back every check-in that stands at a session. */
  async annulAll(sessionId: string, reason: string): Promise<void> {
    const { items } = await this.get<Views['CheckInRowPage']>(`/sessions/${sessionId}/check-ins`);
    for (const { id, annulment } of items) if (annulment === null) await this.post(`/check-ins/${id}/annulment`, { reason });
  }

  joinCode(eventId: string, place: string): Promise<Views['JoinCodeView']> {
    return this.post('/join-codes', { channel: 'event', place, eventId });
  }

  /** Has the 小程序码 drawn; the answer is how many bytes the picture has. */
  async printJoinCode(id: string): Promise<number> {
    const answer = await this.send('GET', `/join-codes/${id}/picture`);
    return (await answer.arrayBuffer()).byteLength;
  }

  screen(sessionId: string): Promise<Views['CheckInScreenView']> {
    return this.get(`/sessions/${sessionId}/screen`);
  }

  async members(nickname: string): Promise<Views['MemberRowView'][]> {
    return (await this.get<Views['MemberRowPage']>(`/members?q=${encodeURIComponent(nickname)}`)).items;
  }

  async consentsOf(memberId: string): Promise<Record<string, boolean>> {
    const { consents } = await this.get<Views['MemberDetailView']>(`/members/${memberId}`);
    return Object.fromEntries(consents.map(({ purpose, granted }) => [purpose, granted]));
  }

  /** What is being written, and what waits for a decision. */
  async drafts(): Promise<Views['RuleDraftView'][]> {
    return (await this.get<Views['RulesView']>('/rules')).drafts;
  }

  /** Asks for another name of a rung; answers what the other person approves. */
  async proposeName(rung: string, name: string, reason: string): Promise<string> {
    const { tracks, earliestStart: startsOn } = await this.get<Views['LaddersView']>('/tiers');
    const [found] = tracks.flatMap(({ track, rungs }) => rungs.filter((one) => one.name === rung).map((one) => ({ track, ...one })));
    const { track, code, match, bars, keepPercent, latestVersion: baseVersion } = found!;
    const change = { purpose: 'terms', track, code, baseVersion, name, match, bars, keepPercent, startsOn, reason };
    return (await this.post<Views['TierProposedView']>('/tier-proposals', change)).approvalId;
  }

  approveTier(approvalId: string): Promise<unknown> {
    return this.post(`/tier-proposals/${approvalId}/approval`, {});
  }

  /** Asks for a badge in minutes of service; answers what the other person approves. */
  async proposeMinutes(code: string, bar: number, reason: string): Promise<string> {
    const { newest, latestVersion: baseVersion, earliestStart: startsOn } = await this.get<Views['DeskBadgeDetailView']>(`/badges/${code}`);
    const { name, description, art, grade, family, endsOn } = newest;
    const change = { code, baseVersion, name, description, art, grade, family, startsOn, endsOn, reason, criterion: { type: 'threshold', measure: 'minutes', bar } };
    return (await this.post<Views['BadgeProposalView']>('/badge-proposals', change)).id;
  }

  approveBadge(id: string): Promise<unknown> {
    return this.post(`/badge-proposals/${id}/approval`, {});
  }

  async watch(sessionId: string): Promise<LiveCount> {
    const stop = new AbortController();
    const answer = await this.send('GET', `/sessions/${sessionId}/live`, undefined, stop.signal);
    const counts: number[] = [];
    const listen = async () => {
      let text = '';
      for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
        const events = (text + chunk).split('\n\n');
        text = events.pop()!;
        for (const event of events) {
          const data = /^data: ?(.*)$/m.exec(event)?.[1];
          if (/^event: ?count$/m.test(event) && data !== undefined) counts.push((JSON.parse(data) as Views['CountView']).count);
        }
      }
    };
    listen().catch((reason: unknown) => {
      if (!stop.signal.aborted) throw reason;
    });
    return { counts, close: () => stop.abort() };
  }

  private async get<T>(path: string): Promise<T> {
    return (await (await this.send('GET', path)).json()) as T;
  }

  private async post<T>(path: string, body: object): Promise<T> {
    return (await (await this.send('POST', path, body)).json()) as T;
  }

  private async send(method: string, path: string, body?: object, signal: AbortSignal | null = null): Promise<Response> {
    const answer = await fetch(`${this.url}/api/v1/admin${path}`, {
      method,
      headers: { ...headersOf(this.url), cookie: this.cookie },
      body: body === undefined ? null : JSON.stringify(body),
      signal,
    });
    if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status} ${await answer.text()}`);
    return answer;
  }
}

const headersOf = (url: string) => ({ 'content-type': 'application/json', origin: url, 'x-tongxing-staff': '1', 'idempotency-key': randomUUID() });
