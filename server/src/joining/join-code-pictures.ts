// join-code-pictures.ts — the 小程序码 of each join code, asked of WeChat once and kept as a file.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newToken } from '../common/ids';
import { Env } from '../config/env';
import { makeScene, WechatClient, WxApiError, WxTransportError } from '../wechat';
import type { JoinCode } from './join-code.entity';
import { isOpen } from './join-code.rule';

const LANDING_PAGE = 'subpackages/joining/landing/index';
const WIDTH_PIXELS = 860;

@Injectable()
export class JoinCodePictures {
  constructor(
    private readonly clock: Clock,
    private readonly env: Env,
    private readonly wechat: WechatClient,
  ) {}

  /**
   * The picture as JPEG. Refuses: JOIN_CODE_EXPIRED for a code that is closed, so that nobody prints it;
   * UNAVAILABLE while WeChat does not answer — then nothing is kept and the next try starts afresh.
   */
  async of(code: JoinCode): Promise<Buffer> {
    if (!isOpen(code, businessDay(this.clock.now()))) throw new DomainError('JOIN_CODE_EXPIRED', { expiresOn: code.expiresOn });
    const file = join(this.env.dataDir, 'join-codes', `${code.id}-${this.addressHash()}.jpg`);
    return (await readIfThere(file)) ?? this.draw(code, file);
  }

  private async draw(code: JoinCode, file: string): Promise<Buffer> {
    const picture = await this.wechat
      .getUnlimitedCode({
        scene: makeScene(code.token),
        page: LANDING_PAGE,
        width: WIDTH_PIXELS,
        envVersion: this.env.production ? 'release' : 'trial',
      })
      .catch((error: unknown) => {
        if (error instanceof WxApiError || error instanceof WxTransportError) throw new DomainError('UNAVAILABLE', { service: 'wechat' });
        throw error;
      });
    // Written beside its place and moved there: whoever reads finds a whole picture or none.
    const draft = `${file}.${newToken(6)}`;
    await mkdir(join(this.env.dataDir, 'join-codes'), { recursive: true });
    await writeFile(draft, picture);
    await rename(draft, file);
    return picture;
  }

  /** A picture drawn for another app or another address is another picture. */
  private addressHash(): string {
    const { wxAppid, wxApiBase, publicUrl, production } = this.env;
    const address = [wxAppid, wxApiBase, publicUrl, production, LANDING_PAGE, WIDTH_PIXELS].join('\n');
    return createHash('sha256').update(address).digest('hex').slice(0, 12);
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
