// documents.controller.ts — the privacy policy and the member agreement, open to everyone.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../common/access';
import { Answers } from '../common/answers';
import { DocumentsView } from './settings.dto';
import { SettingsService } from './settings.service';

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Public()
  @Answers(DocumentsView)
  documents(): Promise<DocumentsView> {
    return this.settings.documents();
  }
}
