// The short links behind printed codes. A phone's own camera ends up here; inside WeChat the mini-program opens instead.
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../common/access';
import { Env } from '../config/env';

@ApiExcludeController()
@Controller()
export class LinksController {
  constructor(private readonly env: Env) {}

  /** A join code's landing page. */
  @Get('j/:token')
  @Public()
  join(@Param('token') token: string, @Res() reply: FastifyReply): void {
    this.open(reply, `joining/landing/index?code=${encodeURIComponent(token)}`);
  }

  /** Arrival at a venue: the page gets the whole address, just as WeChat's scanner would give it. */
  @Get('c/:token')
  @Public()
  checkIn(@Param('token') token: string, @Res() reply: FastifyReply): void {
    const scanned = `${this.env.publicUrl}/c/${encodeURIComponent(token)}`;
    this.open(reply, `check-ins/arrive/index?q=${encodeURIComponent(scanned)}`);
  }

  private open(reply: FastifyReply, page: string): void {
    // The page reads its token at once; a kept redirect would bring an old one back.
    void reply.header('cache-control', 'no-store').redirect(`/#/subpackages/${page}`, 302);
  }
}
