import { BADGE_ARTS, BADGE_FAMILIES, BADGE_GRADES, type BadgeArt, type BadgeFamily, type BadgeGrade } from '@tongxing/shared';
import { BoolField, EnumField, IdField, InstantField, IntField, ListField, ObjectField, TextField } from '../common/fields';

const [PLAIN] = BADGE_GRADES;
const GOLD = BADGE_GRADES[BADGE_GRADES.length - 1];

/** What a badge looks like and is called, wherever it is shown. */
export class NewBadgeView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @EnumField(BADGE_ARTS, { name: 'BadgeArt' })
  art!: BadgeArt;

  @IntField({ min: PLAIN, max: GOLD, description: '1 plain, 2 silver, 3 gold' })
  grade!: BadgeGrade;

  @TextField()
  description!: string;
}

export class BadgeProgressView {
  @IntField({ min: 0 })
  have!: number;

  @IntField({ min: 1 })
  need!: number;

  @TextField({ min: 0, description: '3 / 10 次; empty where there is nothing to count' })
  text!: string;
}

export class BadgeView extends NewBadgeView {
  @EnumField(BADGE_FAMILIES, { name: 'BadgeFamily' })
  family!: BadgeFamily;

  @TextField({ description: 'How one comes by it' })
  way!: string;

  @BoolField()
  earned!: boolean;

  @InstantField({ nullable: true })
  earnedAt!: string | null;

  @ObjectField(() => BadgeProgressView, { nullable: true, description: 'Null once it is earned, and where nothing is counted towards it' })
  progress!: BadgeProgressView | null;

  @TextField({ nullable: true, description: 'Said below its outline where nothing is counted towards it' })
  note!: string | null;

  @TextField({ nullable: true, description: 'What it stands on, in words' })
  evidence!: string | null;
}

export class BadgeWallView {
  @IntField({ min: 0 })
  earned!: number;

  @ListField(() => BadgeView, { description: 'Family by family, in the order of the wall' })
  items!: BadgeView[];
}

export const EVIDENCE_KINDS = ['deed', 'months', 'years', 'event', 'given'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One thing that a badge stands on. */
export class BadgeEvidenceLineView {
  @TextField()
  text!: string;

  @TextField({ nullable: true, description: 'One of the deeds, where the line counts several' })
  deed!: string | null;

  @InstantField({ nullable: true })
  at!: string | null;

  @IdField({ nullable: true, description: 'The line of points whose page answers why' })
  pointsEntryId!: string | null;
}

export class BadgeEvidenceView {
  @EnumField(EVIDENCE_KINDS, { name: 'BadgeEvidenceKind' })
  kind!: EvidenceKind;

  @TextField()
  heading!: string;

  @TextField({ nullable: true, description: 'Why it came later than its deeds' })
  note!: string | null;

  @TextField({ nullable: true, description: 'What whoever gave it wrote' })
  reason!: string | null;

  @TextField({ nullable: true, description: 'Who in the organisation gave it' })
  by!: string | null;

  @ListField(() => BadgeEvidenceLineView)
  lines!: BadgeEvidenceLineView[];
}

/** A badge of the same family that comes next. */
export class NextBadgeView extends NewBadgeView {
  @TextField({ description: 'What is still to do' })
  todo!: string;

  @ObjectField(() => BadgeProgressView)
  progress!: BadgeProgressView;
}

export class BadgeDetailView extends BadgeView {
  @ObjectField(() => BadgeEvidenceView, { nullable: true })
  standsOn!: BadgeEvidenceView | null;

  @TextField({ nullable: true, description: 'What is still to do for this one; null once it is earned' })
  todo!: string | null;

  @ObjectField(() => NextBadgeView, { nullable: true, description: 'After this one is earned' })
  next!: NextBadgeView | null;
}
