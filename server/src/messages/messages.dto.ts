import { IdField, InstantField, TextField } from '../common/fields';
import { pageView } from '../common/paging';

export class MessageView {
  @IdField()
  id: string;

  @TextField()
  title: string;

  @TextField({ description: 'Paragraphs are parted by an empty line' })
  body: string;

  @InstantField()
  createdAt: string;

  @InstantField({ nullable: true })
  readAt: string | null;

  @TextField({ nullable: true, description: 'Page of the mini-program that the next step is on' })
  link: string | null;
}

export class MessagePage extends pageView(MessageView) {}
