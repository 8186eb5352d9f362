// cards.controller.ts — a member reads the own months.
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers, AnswersNothing } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { PageQuery, type Page } from '../common/paging';
import { CardSummaryPage, FigureEntryPage, ImpactCardView, type CardSummaryView, type FigureEntryView } from './cards.dto';
import { CardsQuery } from './cards.query';
import { CardsService } from './cards.service';

@ApiTags('cards')
@Controller('me/cards')
export class CardsController {
  constructor(
    private readonly cards: CardsQuery,
    private readonly service: CardsService,
  ) {}

  @Get()
  @RequireMember()
  @Answers(CardSummaryPage)
  list(@Caller() { memberId }: MemberCaller, @Query() page: PageQuery): Promise<Page<CardSummaryView>> {
    return this.cards.list(memberId, page);
  }

  @Get(':month')
  @RequireMember()
  @Answers(ImpactCardView)
  card(@Caller() { memberId }: MemberCaller, @Param('month') month: string): Promise<ImpactCardView> {
    return this.cards.card(memberId, month);
  }

  @Get(':month/figures/:figure')
  @RequireMember()
  @Answers(FigureEntryPage)
  figureEntries(
    @Caller() { memberId }: MemberCaller,
    @Param('month') month: string,
    @Param('figure') figure: string,
    @Query() page: PageQuery,
  ): Promise<Page<FigureEntryView>> {
    return this.cards.figureEntries(memberId, month, figure, page);
  }

  @Post(':month/seen')
  @RequireMember()
  @AnswersNothing()
  markSeen(@Caller() { memberId }: MemberCaller, @Param('month') month: string): Promise<void> {
    return this.service.markSeen(memberId, month);
  }
}
