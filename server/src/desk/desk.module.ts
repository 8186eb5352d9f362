import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { MembersModule } from '../members';
import { DeskController } from './desk.controller';
import { DeskQuery } from './desk.query';

@Module({ imports: [ApprovalsModule, MembersModule], controllers: [DeskController], providers: [DeskQuery] })
export class DeskModule {}
