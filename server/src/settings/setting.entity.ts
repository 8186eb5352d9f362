import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, instantColumn, jsonColumn } from '../database/columns';

@Entity('setting')
export class Setting {
  @PrimaryColumn(codeColumn(40))
  key!: string;

  @Column(jsonColumn())
  value!: object;

  @Column(instantColumn())
  updatedAt!: Date;
}
