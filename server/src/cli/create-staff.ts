// Makes a staff account, so that an office can have its first one. The password is random and shown once.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { type Role, ROLES } from '@tongxing/shared';
import { AuditService } from '../audit';
import { SystemClock } from '../common/clock';
import { hasLength, isPlainText } from '../common/field-checks';
import { Transactor } from '../common/transactor';
import { parseEnv } from '../config/env';
import { openDataSource } from '../database/data-source';
import { prepareDatabase } from '../database/prepare';
import { StaffService, UnknownLogins } from '../staff';
import { randomPassword } from '../staff/password';
import { CREATE_STAFF } from './create-staff.copy';
import { leaveWith, NOT_RUN } from './journal-tools';

interface Wish {
  login: string;
  name: string;
  roles: Role[];
}

function readWish(): Wish | null {
  try {
    const { values } = parseArgs({
      options: { login: { type: 'string' }, name: { type: 'string' }, role: { type: 'string', multiple: true } },
    });
    const { login = '', role = [] } = values;
    const name = (values.name ?? '').trim();
    const roles = ROLES.filter((known) => role.includes(known));
    const wellFormed = /^[a-z0-9._-]{3,40}$/.test(login) && isPlainText(name) && hasLength(name, 1, 20);
    return wellFormed && roles.length > 0 && roles.length === new Set(role).size ? { login, name, roles } : null;
  } catch {
    return null;
  }
}

async function create(wish: Wish): Promise<number> {
  const env = parseEnv(process.env);
  const clock = new SystemClock();
  const dataSource = await openDataSource(env.databaseUrl);
  try {
    await prepareDatabase(dataSource, clock);
    const transactor = new Transactor(dataSource);
    const audit = new AuditService(clock, dataSource, transactor);
    const staff = new StaffService(clock, dataSource, transactor, new UnknownLogins(clock), audit);
    if (await staff.has(wish.login)) {
      console.error(CREATE_STAFF.taken(wish.login));
      return 1;
    }
    const password = randomPassword();
    await staff.hire({ ...wish, password });
    console.log(CREATE_STAFF.made(wish.login, password));
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

const wished = readWish();
if (wished) {
  leaveWith(() => create(wished));
} else {
  console.error(CREATE_STAFF.usage);
  process.exitCode = NOT_RUN;
}
