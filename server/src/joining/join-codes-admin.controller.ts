// join-codes-admin.controller.ts — staff make join codes, close them, and print their picture.
import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, RequireStaff } from '../common/access';
import { Answers, AnswersPicture } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { PageQuery, type Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { JoinCodePictures } from './join-code-pictures';
import { JoinCodePage, JoinCodePatch, JoinCodeRequest, JoinCodeView } from './join-codes.dto';
import { JoinCodesQuery } from './join-codes.query';
import { JoinCodesService } from './join-codes.service';

@ApiTags('join codes')
@Controller('admin/join-codes')
export class JoinCodesAdminController {
  constructor(
    private readonly codes: JoinCodesService,
    private readonly pictures: JoinCodePictures,
    private readonly query: JoinCodesQuery,
  ) {}

  @Get()
  @RequireStaff('join-codes.read')
  @Answers(JoinCodePage)
  page(@Query() page: PageQuery): Promise<Page<JoinCodeView>> {
    return this.query.page(page);
  }

  @Post()
  @RequireStaff('join-codes.write')
  @Answers(JoinCodeView, 201)
  async create(@Caller() staff: StaffCaller, @Body() request: JoinCodeRequest): Promise<JoinCodeView> {
    return this.query.view(await this.codes.create(staff, request));
  }

  @Patch(':id')
  @RequireStaff('join-codes.write')
  @Answers(JoinCodeView)
  async update(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() patch: JoinCodePatch): Promise<JoinCodeView> {
    return this.query.view(await this.codes.update(staff, id, patch));
  }

  @Get(':id/picture')
  @RequireStaff('join-codes.read')
  @AnswersPicture('image/jpeg')
  async picture(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const picture = await this.pictures.of(await this.query.code(id));
    await reply.type('image/jpeg').header('cache-control', 'private, max-age=86400').send(picture);
  }
}
