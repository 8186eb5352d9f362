import { DayField, ListField, ObjectField, TextField, TextListField } from '../common/fields';

export class OrganisationView {
  @TextField()
  name!: string;

  @TextField()
  mission!: string;

  @TextField({ nullable: true })
  contactPhone!: string | null;
}

export class DocumentSectionView {
  @TextField()
  title: string;

  @TextListField()
  paragraphs: string[];
}

export class DocumentView {
  @TextField()
  title: string;

  @ListField(() => DocumentSectionView)
  sections: DocumentSectionView[];
}

export class DocumentsView {
  @TextField()
  version: string;

  @DayField({ description: 'From when it holds' })
  effectiveOn: string;

  @ObjectField(() => DocumentView, { description: 'How personal information is handled' })
  privacy: DocumentView;

  @ObjectField(() => DocumentView, { description: 'What members and office promise each other' })
  terms: DocumentView;
}
