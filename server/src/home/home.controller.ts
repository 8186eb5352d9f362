// home.controller.ts — the first page of members and visitors, and that of staff.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Public, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { PersonCaller } from '../common/caller';
import { AdminHomeQuery } from './admin-home.query';
import { AdminHomeView, HomeView } from './home.dto';
import { HomeQuery } from './home.query';

@ApiTags('home')
@Controller()
export class HomeController {
  constructor(
    private readonly adminHome: AdminHomeQuery,
    private readonly home: HomeQuery,
  ) {}

  @Get('home')
  @Public()
  @Answers(HomeView)
  view(@Caller() caller: PersonCaller | null): Promise<HomeView> {
    return this.home.view(caller);
  }

  @Get('admin/home')
  @RequireStaff('home.read')
  @Answers(AdminHomeView)
  admin(): Promise<AdminHomeView> {
    return this.adminHome.view();
  }
}
