// Staff sign in, ask who they are, and sign out.
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, Public, RequireStaff, SameOrigin } from '../common/access';
import { STAFF_COOKIE } from '../common/access.guard';
import { Answers, AnswersNothing } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { RateLimit } from '../common/rate-limit';
import { Env } from '../config/env';
import { SESSION_SECONDS, StaffSessionsService } from './staff-sessions.service';
import { StaffSignInRequest, StaffView } from './staff.dto';
import { StaffService } from './staff.service';

// Only calls of the staff API carry the cookie; the members' side never sees it.
const COOKIE_PATH = '/api/v1/admin';

@ApiTags('staff')
@Controller('admin/session')
export class StaffSessionController {
  constructor(
    private readonly env: Env,
    private readonly staff: StaffService,
    private readonly sessions: StaffSessionsService,
  ) {}

  @Post()
  @Public()
  @SameOrigin()
  @RateLimit('staff-sign-in', { limit: 30, seconds: 60 })
  @Answers(StaffView)
  async signIn(
    @Body() { login, password }: StaffSignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffView> {
    const staff = await this.staff.signIn(login, password);
    const token = await this.sessions.open(staff.id, request.cookies[STAFF_COOKIE]);
    reply.setCookie(STAFF_COOKIE, token, {
      path: COOKIE_PATH,
      httpOnly: true,
      sameSite: 'strict',
      secure: this.env.publicUrl.startsWith('https:'),
      maxAge: SESSION_SECONDS,
    });
    return staff;
  }

  @Get()
  @RequireStaff()
  @Answers(StaffView)
  whoAmI(@Caller() { staffId }: StaffCaller): Promise<StaffView> {
    return this.staff.view(staffId);
  }

  @Delete()
  @RequireStaff()
  @AnswersNothing()
  async signOut(@Caller() { sessionId }: StaffCaller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.revoke(sessionId);
    reply.clearCookie(STAFF_COOKIE, { path: COOKIE_PATH });
  }
}
