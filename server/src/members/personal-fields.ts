// personal-fields.ts — owns: phone, real name and birthday are stored sealed, and found only through keyed indexes.
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../common/crypto/field-cipher';
import type { Member } from './member.entity';
import { realNameKeyOf } from './name.rule';
import { phoneTailOf } from './phone.rule';

/** In the clear; null where the member gave none. */
export interface PersonalFieldValues {
  readonly phone: string | null;
  readonly realName: string | null;
  /** 'YYYY-MM-DD' */
  readonly birthday: string | null;
}

type SealedColumns = Pick<
  Member,
  'phoneCt' | 'phoneIndex' | 'phoneTailIndex' | 'realNameCt' | 'realNameIndex' | 'birthdayCt'
>;
type SealedColumn = 'phoneCt' | 'realNameCt' | 'birthdayCt';

@Injectable()
export class PersonalFields {
  constructor(private readonly cipher: FieldCipher) {}

  /** A data key for a new member, wrapped for storage. */
  newWrappedKey(memberId: string): string {
    return this.cipher.wrapKey(this.cipher.newDataKey(), memberId);
  }

  /** The columns that hold these values; a value that is left out is left as it is. */
  seal(memberId: string, wrappedKey: string, values: Partial<PersonalFieldValues>): Partial<SealedColumns> {
    const key = this.cipher.unwrapKey(wrappedKey, memberId);
    const sealed = (column: SealedColumn, value: string | null) =>
      value === null ? null : this.cipher.encrypt(key, value, { table: 'member', column, rowId: memberId });
    const { phone, realName, birthday } = values;
    return {
      ...(phone === undefined
        ? {}
        : {
            phoneCt: sealed('phoneCt', phone),
            phoneIndex: phone === null ? null : this.phoneIndexOf(phone),
            phoneTailIndex: phone === null ? null : this.phoneTailIndexOf(phoneTailOf(phone)),
          }),
      ...(realName === undefined
        ? {}
        : {
            realNameCt: sealed('realNameCt', realName),
            realNameIndex: realName === null ? null : this.realNameIndexOf(realNameKeyOf(realName)),
          }),
      ...(birthday === undefined ? {} : { birthdayCt: sealed('birthdayCt', birthday) }),
    };
  }

  /** All null where the key has been dropped: what was sealed under it is gone for good. */
  open(member: Pick<Member, 'id' | SealedColumn>, wrappedKey: string | null): PersonalFieldValues {
    if (wrappedKey === null) return { phone: null, realName: null, birthday: null };
    const key = this.cipher.unwrapKey(wrappedKey, member.id);
    const opened = (column: SealedColumn) => {
      const sealed = member[column];
      return sealed === null ? null : this.cipher.decrypt(key, sealed, { table: 'member', column, rowId: member.id });
    };
    return { phone: opened('phoneCt'), realName: opened('realNameCt'), birthday: opened('birthdayCt') };
  }

  phoneIndexOf(phone: string): string {
    return this.cipher.blindIndex('member.phone', phone);
  }

  phoneTailIndexOf(tail: string): string {
    return this.cipher.blindIndex('member.phone_tail', tail);
  }

  realNameIndexOf(realNameKey: string): string {
    return this.cipher.blindIndex('member.real_name', realNameKey);
  }
}
