// simulator.ts — speaks to the WeChat simulator's own controls, which a real WeChat does not have.
import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error';
import { Env } from '../config/env';

const WITHIN_MS = 3_000;

@Injectable()
export class Simulator {
  constructor(private readonly env: Env) {}

  /** What wx.login would give this person. Refuses: WX_UNAVAILABLE where no simulator answers. */
  async loginCode(openid: string): Promise<string> {
    const { code } = (await this.tell('logincode', { openid })) as { code?: unknown };
    if (typeof code !== 'string') throw new DomainError('WX_UNAVAILABLE');
    return code;
  }

  /** Makes a person known to the simulator under a name. Refuses: WX_UNAVAILABLE. */
  async introduce(openid: string, label: string): Promise<void> {
    await this.tell('user', { openid, label });
  }

  private async tell(control: string, body: object): Promise<object> {
    try {
      const response = await fetch(`${this.env.wxApiBase}/__sim/${control}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(WITHIN_MS),
      });
      const answer: unknown = await response.json();
      if (!response.ok || typeof answer !== 'object' || answer === null) throw new Error(`it answered ${response.status}`);
      return answer;
    } catch {
      throw new DomainError('WX_UNAVAILABLE');
    }
  }
}
