// The calling convention of wx: options with success, fail and complete, or a promise when none is given.
import type { Guest } from '../guest';

export interface CallOptions {
  success?: (result: unknown) => void;
  fail?: (result: unknown) => void;
  complete?: (result: unknown) => void;
  [name: string]: unknown;
}

export type WxFunction = (...args: never[]) => unknown;
export type WxPart = Record<string, WxFunction>;

/** A refusal that the mini-program's `fail` receives; `reason` follows "name:fail ". */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(reason);
    this.name = 'WxFailure';
  }
}

export type AsyncWork<O> = (options: CallOptions & O) => object | void | Promise<object | void>;

/** Makes one asynchronous API; it answers on a later turn, never at once, as the real bridge does. */
export function asyncCall<O = CallOptions>(guest: Guest, name: string, work: AsyncWork<O>): WxFunction {
  const perform = async (options: CallOptions & O): Promise<{ ok: boolean; result: Record<string, unknown> }> => {
    await new Promise<void>((resolve) => guest.later(resolve));
    try {
      const answer = (await work(options)) ?? {};
      return { ok: true, result: guest.copy({ errMsg: `${name}:ok`, ...answer }) };
    } catch (error) {
      const { reason, extra } = error instanceof WxFailure ? error : { reason: (error as Error).message, extra: {} };
      return { ok: false, result: guest.copy({ errMsg: reason.startsWith(`${name}:`) ? reason : `${name}:fail ${reason}`, ...extra }) };
    }
  };
  return ((options: (CallOptions & O) | undefined) => {
    const given = options ?? ({} as CallOptions & O);
    const answered = perform(given);
    if (given.success ?? given.fail ?? given.complete) {
      void answered.then(({ ok, result }) => {
        guest.call(() => (ok ? given.success : given.fail)?.(result));
        guest.call(() => given.complete?.(result));
      });
      return undefined;
    }
    const GuestPromise = guest.run<PromiseConstructor>('Promise', 'host');
    return new GuestPromise((resolve, reject) => {
      void answered.then(({ ok, result }) => (ok ? resolve(result) : reject(result)));
    });
  }) as WxFunction;
}

/** A pair of on… and off… APIs, and the way the host raises the event. */
export class Listeners {
  private listeners: ((detail: unknown) => unknown)[] = [];

  constructor(private readonly guest: Guest) {}

  readonly on = (listener: (detail: unknown) => unknown): void => {
    this.listeners.push(listener);
  };

  readonly off = (listener?: (detail: unknown) => unknown): void => {
    this.listeners = listener ? this.listeners.filter((one) => one !== listener) : [];
  };

  raise(detail: unknown): void {
    for (const listener of [...this.listeners]) this.guest.call(() => listener(this.guest.copy(detail)));
  }
}
