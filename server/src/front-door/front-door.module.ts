import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { LinksController } from './links.controller';

@Module({ controllers: [HealthController, LinksController] })
export class FrontDoorModule {}
