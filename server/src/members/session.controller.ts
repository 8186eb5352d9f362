// session.controller.ts — a person signs in with WeChat's login code, and out.
import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Public, RequireVisitor } from '../common/access';
import { Answers, AnswersNothing } from '../common/answers';
import type { PersonCaller } from '../common/caller';
import { RateLimit } from '../common/rate-limit';
import { SessionRequest, SessionView } from './members.dto';
import { SessionsService } from './sessions.service';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(private readonly sessions: SessionsService) {}

  /** A hall full of people signs in from one address, so the limit is wide. */
  @Post()
  @Public()
  @RateLimit('sign-in', { limit: 600, seconds: 60 })
  @Answers(SessionView)
  signIn(@Body() { code }: SessionRequest, @Caller() caller: PersonCaller | null): Promise<SessionView> {
    return this.sessions.signIn(code, caller);
  }

  @Delete()
  @RequireVisitor()
  @AnswersNothing()
  signOut(@Caller() caller: PersonCaller): Promise<void> {
    return this.sessions.signOut(caller);
  }
}
