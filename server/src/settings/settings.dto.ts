import { TextField } from '../common/fields';

export class OrganisationView {
  @TextField()
  name!: string;

  @TextField()
  mission!: string;

  @TextField({ nullable: true })
  contactPhone!: string | null;
}
