import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { ConsentsController } from './consents.controller';
import { ConsentsService } from './consents.service';

@Module({ imports: [MembersModule], controllers: [ConsentsController], providers: [ConsentsService], exports: [ConsentsService] })
export class ConsentsModule {}
