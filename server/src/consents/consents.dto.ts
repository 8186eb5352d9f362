import { CONSENT_PURPOSES, type ConsentPurpose } from '@tongxing/shared';
import { BoolField, EnumField, InstantField, ListField, TextField } from '../common/fields';

export class ConsentAnswerRequest {
  @EnumField(CONSENT_PURPOSES, { name: 'ConsentPurpose' })
  purpose: ConsentPurpose;

  @BoolField()
  granted: boolean;
}

export class ConsentRequest extends ConsentAnswerRequest {
  @TextField({ max: 20, description: 'Version of the words that the member read' })
  documentVersion: string;
}

/** Where a member stands on one purpose; never asked counts as not granted. */
export class ConsentView {
  @EnumField(CONSENT_PURPOSES, { name: 'ConsentPurpose' })
  purpose: ConsentPurpose;

  @TextField()
  title: string;

  @TextField({ description: 'One line: what is done with which data' })
  line: string;

  @BoolField({ description: 'Without it there is no membership' })
  required: boolean;

  @BoolField()
  granted: boolean;

  @InstantField({ nullable: true, description: 'When it was last given or withdrawn; null for one that was never given' })
  changedAt: string | null;

  @TextField({ nullable: true, description: 'Version of the words that were read then' })
  documentVersion: string | null;

  @TextField({ description: 'Version of the words above; sent back when they are agreed to' })
  currentVersion: string;
}

export class ConsentPurposeView {
  @EnumField(CONSENT_PURPOSES, { name: 'ConsentPurpose' })
  purpose: ConsentPurpose;

  @TextField()
  title: string;

  @TextField()
  line: string;

  @BoolField()
  required: boolean;
}

/** The words that a visitor reads before joining. */
export class ConsentDocumentView {
  @TextField()
  version: string;

  @ListField(() => ConsentPurposeView)
  purposes: ConsentPurposeView[];
}
