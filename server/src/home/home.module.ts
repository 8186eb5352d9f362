import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { CardsModule } from '../cards';
import { CheckInsModule } from '../check-ins';
import { EventsModule } from '../events';
import { GrowthModule } from '../growth';
import { JoiningModule } from '../joining';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { MessagesModule } from '../messages';
import { PointsModule } from '../points';
import { SettingsModule } from '../settings';
import { TiersModule } from '../tiers';
import { AdminHomeQuery } from './admin-home.query';
import { HomeController } from './home.controller';
import { HomeQuery } from './home.query';

@Module({
  imports: [
    BadgesModule,
    CardsModule,
    CheckInsModule,
    EventsModule,
    GrowthModule,
    JoiningModule,
    JournalModule,
    MembersModule,
    MessagesModule,
    PointsModule,
    SettingsModule,
    TiersModule,
  ],
  controllers: [HomeController],
  providers: [AdminHomeQuery, HomeQuery],
})
export class HomeModule {}
