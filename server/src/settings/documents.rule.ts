// documents.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { CONTACT } from './documents.copy';
import type { DocumentText, Documents, Organisation } from './organisation';

/** The documents with the office's name and contact in place, so that neither is ever copied and grows old. */
export function filledIn(documents: Documents, { name, contactPhone }: Organisation): Documents {
  const contact = contactPhone === null ? CONTACT.inPerson : CONTACT.byPhone(contactPhone);
  const fill = (text: string) => text.replaceAll('{organisation}', () => name).replaceAll('{contact}', () => contact);
  const fillIn = ({ title, sections }: DocumentText): DocumentText => ({
    title: fill(title),
    sections: sections.map((section) => ({ title: fill(section.title), paragraphs: section.paragraphs.map(fill) })),
  });
  return { ...documents, privacy: fillIn(documents.privacy), terms: fillIn(documents.terms) };
}
