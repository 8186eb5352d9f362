import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { EventsModule } from '../events';
import { JournalModule } from '../journal';
import { PointsModule } from '../points';
import { CardsController } from './cards.controller';
import { CardsQuery } from './cards.query';
import { CardsService } from './cards.service';
import { CorrectionsService } from './corrections.service';
import { IssuingService } from './issuing.service';

@Module({ imports: [JournalModule], providers: [IssuingService, CorrectionsService], exports: [IssuingService, CorrectionsService] })
export class CardIssuingModule {}

/** Reading cards and having seen them; issuing comes along. */
@Module({
  imports: [BadgesModule, CardIssuingModule, EventsModule, JournalModule, PointsModule],
  controllers: [CardsController],
  providers: [CardsQuery, CardsService],
  exports: [CardsQuery, CardIssuingModule],
})
export class CardsModule {}
