import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { TiersModule } from '../tiers';
import { DemoController } from './demo.controller';
import { DemoService } from './demo.service';
import { Simulator } from './simulator';

@Module({
  imports: [MembersModule, TiersModule],
  controllers: [DemoController],
  providers: [DemoService, Simulator],
  exports: [Simulator],
})
export class DemoModule {}
