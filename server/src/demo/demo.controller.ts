// demo.controller.ts — there only where the demonstration is switched on; production refuses to switch it on.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../common/access';
import { Answers } from '../common/answers';
import { DemoLoginRequest, DemoLoginView, DemoVisitorView, PersonaView } from './demo.dto';
import { DemoService } from './demo.service';

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get('personas')
  @Public()
  @Answers([PersonaView])
  personas(): Promise<PersonaView[]> {
    return this.demo.personas();
  }

  @Post('login-code')
  @Public()
  @Answers(DemoLoginView)
  async loginCode(@Body() { openid }: DemoLoginRequest): Promise<DemoLoginView> {
    return { code: await this.demo.loginCode(openid) };
  }

  @Post('visitors')
  @Public()
  @Answers(DemoVisitorView)
  visitor(): Promise<DemoVisitorView> {
    return this.demo.newVisitor();
  }
}
