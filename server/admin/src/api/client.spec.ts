import { get, onSignedOut, post, postLines, Refusal, remove } from './client';

const answers: Response[] = [];
const asked: { url: string; init: RequestInit }[] = [];
const whileAsking = async (call: Promise<unknown>): Promise<Refusal> => {
  const error: unknown = await call.then(
    () => null,
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof Refusal)) throw new Error('It was not refused.');
  return error;
};
const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  answers.length = 0;
  asked.length = 0;
  global.fetch = (async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  }) as typeof fetch;
});

describe('asking the server', () => {
  it('proves with every request that a page of ours asks, and leaves empty filters out', async () => {
    answers.push(json(200, { items: [] }));
    await get('/admin/members', { q: '', status: null, cursor: 'abc', limit: 20 });
    expect(asked[0]?.url).toBe('/api/v1/admin/members?cursor=abc&limit=20');
    expect(asked[0]?.init).toMatchObject({ credentials: 'same-origin', headers: { 'x-tongxing-staff': '1' } });
  });

  it('sends the key of a wish that must be carried out once', async () => {
    answers.push(json(201, {}), json(200, {}));
    await post('/admin/members/m1/adjustments', { points: 5 }, 'a-key');
    await post('/admin/members/m1/adjustments', { points: 5 });
    expect(asked.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])).toEqual(['a-key', undefined]);
  });

  it('takes an answer without content', async () => {
    answers.push(new Response(null, { status: 204 }));
    await expect(remove('/admin/session')).resolves.toBeUndefined();
  });

  it('carries the code, the details and the request id of a refusal', async () => {
    answers.push(json(409, { error: { code: 'SESSION_HAS_CHECK_INS', details: { checkIns: 3 }, requestId: 'r1' } }));
    const refusal = await whileAsking(remove('/admin/sessions/1'));
    expect(refusal).toMatchObject({ code: 'SESSION_HAS_CHECK_INS', details: { checkIns: 3 }, requestId: 'r1' });
  });

  it.each([
    [502, 'UNAVAILABLE'],
    [429, 'RATE_LIMITED'],
    [404, 'NOT_FOUND'],
    [418, 'INTERNAL'],
  ])('reads status %i from something in between as %s', async (status, code) => {
    answers.push(new Response('<html>', { status }));
    expect((await whileAsking(get('/admin/home'))).code).toBe(code);
  });

  it('does not take a code for its own that this version does not know', async () => {
    answers.push(json(503, { error: { code: 'FROM_THE_FUTURE' } }));
    expect((await whileAsking(get('/admin/home'))).code).toBe('UNAVAILABLE');
  });

  it('says when nobody answers', async () => {
    expect((await whileAsking(post('/admin/events', {}))).code).toBe('OFFLINE');
  });

  it('tells when the session is over, and only then', async () => {
    const heard: string[] = [];
    const stop = onSignedOut((code) => heard.push(code));
    answers.push(json(403, { error: { code: 'PERMISSION_DENIED' } }), json(401, { error: { code: 'SESSION_EXPIRED' } }));
    await whileAsking(get('/admin/home'));
    await whileAsking(get('/admin/home'));
    stop();
    expect(heard).toEqual(['SESSION_EXPIRED']);
  });
});

describe('an answer that comes line by line', () => {
  /** Arrives in these pieces, cut wherever the network cuts; a null breaks the connection. */
  const arriving = (...pieces: (string | null)[]): Response =>
    new Response(
      new ReadableStream({
        async pull(controller) {
          const piece = pieces.shift();
          if (piece === undefined) controller.close();
          else if (piece === null) controller.error(new TypeError('network'));
          else controller.enqueue(new TextEncoder().encode(piece));
        },
      }),
    );
  const listening = new AbortController();
  const linesOf = async (response: Response, signal = listening.signal): Promise<unknown[]> => {
    answers.push(response);
    const lines: unknown[] = [];
    await postLines('/admin/what-ifs/rules', { from: '2026-01' }, (line) => lines.push(line), signal);
    return lines;
  };

  it('is told line by line, wherever it was cut on its way', async () => {
    expect(await linesOf(arriving('{"progress":{"done":1', ',"of":2}}\n{"progress":{"done":2,"of":2}}\n{"res', 'ult":{}}\n'))).toEqual([
      { progress: { done: 1, of: 2 } },
      { progress: { done: 2, of: 2 } },
      { result: {} },
    ]);
    expect(asked[0]).toMatchObject({ url: '/api/v1/admin/what-ifs/rules', init: { method: 'POST', body: '{"from":"2026-01"}' } });
  });

  it('may end with a refusal, and may be one from the beginning', async () => {
    const last = await whileAsking(linesOf(arriving('{"progress":{"done":1,"of":2}}\n{"error":{"code":"SESSION_EXPIRED","details":{},"requestId":"r9"}}\n')));
    expect(last).toMatchObject({ code: 'SESSION_EXPIRED', requestId: 'r9' });
    expect((await whileAsking(linesOf(json(409, { error: { code: 'WHAT_IF_BUSY' } })))).code).toBe('WHAT_IF_BUSY');
  });

  it('says that nobody answers any more when the connection breaks', async () => {
    expect((await whileAsking(linesOf(arriving('{"progress":{"done":1,"of":2}}\n', null)))).code).toBe('OFFLINE');
  });

  it('ends without a refusal where whoever asked has stopped it', async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expect(linesOf(arriving(null), stopped.signal)).rejects.toBeInstanceOf(TypeError);
  });
});
