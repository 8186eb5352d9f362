// noun.ts — the files of a new noun. They compile and pass from the first minute, so that the next edit starts from green.

export interface NounNames {
  /** Folder and URL: 'join-codes'. */
  plural: string;
  /** Entity: 'JoinCode'. */
  singular: string;
}

const pascal = (kebab: string): string => kebab.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const snake = (name: string): string => name.replace(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();

export function nounFiles({ plural, singular }: NounNames): Record<string, string> {
  const many = pascal(plural);
  const variable = camel(many);
  return {
    'index.ts': `export { ${many}Module } from './${plural}.module';\nexport { ${many}Service } from './${plural}.service';\n`,
    [`${plural}.module.ts`]: `import { Module } from '@nestjs/common';
import { ${many}Controller } from './${plural}.controller';
import { ${many}Query } from './${plural}.query';
import { ${many}Service } from './${plural}.service';

@Module({
  controllers: [${many}Controller],
  providers: [${many}Service, ${many}Query],
  exports: [${many}Service],
})
export class ${many}Module {}
`,
    [`${plural}.controller.ts`]: `// ${plural}.controller.ts — who may ask, and in what shape; nothing else.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { ${singular}View } from './${plural}.dto';
import { ${many}Query } from './${plural}.query';

@ApiTags('${plural}')
@Controller('${plural}')
export class ${many}Controller {
  constructor(private readonly ${variable}: ${many}Query) {}

  @Get()
  @RequireMember()
  @Answers([${singular}View])
  list(@Caller() member: MemberCaller): Promise<${singular}View[]> {
    return this.${variable}.listOf(member.memberId);
  }
}
`,
    [`${plural}.dto.ts`]: `import { IdField, InstantField, TextField } from '../common/fields';

export class ${singular}View {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  title: string;

  @InstantField()
  createdAt: string;
}
`,
    [`${plural}.service.ts`]: `// ${plural}.service.ts — the only writer of ${snake(singular)}.
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { ${singular} } from './${plural}.entity';
import { titleOf } from './${plural}.rule';

@Injectable()
export class ${many}Service {
  constructor(private readonly clock: Clock) {}

  /** Adds one for a member. Refuses: REQUEST_INVALID for a title of nothing but spaces. */
  async add(tx: Tx, { memberId, title }: { memberId: string; title: string }): Promise<${singular}> {
    const now = this.clock.now();
    const added = { id: newId(now), memberId, title: titleOf(title), createdAt: now };
    await tx.getRepository(${singular}).insert(added);
    return tx.getRepository(${singular}).create(added);
  }
}
`,
    [`${plural}.query.ts`]: `// ${plural}.query.ts — the only reader for screens; returns views, never entities.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ${singular}View } from './${plural}.dto';
import { ${singular} } from './${plural}.entity';

@Injectable()
export class ${many}Query {
  constructor(private readonly dataSource: DataSource) {}

  async listOf(memberId: string): Promise<${singular}View[]> {
    const rows = await this.dataSource.getRepository(${singular}).find({ where: { memberId }, order: { id: 'DESC' }, take: 100 });
    return rows.map(({ id, title, createdAt }) => ({ id, title, createdAt: createdAt.toISOString() }));
  }
}
`,
    [`${plural}.rule.ts`]: `// ${plural}.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { DomainError } from '../common/domain-error';

/** The title as it is kept. Refuses: REQUEST_INVALID when nothing is left of it. */
export function titleOf(text: string): string {
  const title = text.trim().replace(/\\s+/g, ' ');
  if (title === '') throw new DomainError('REQUEST_INVALID', { fields: ['title'] });
  return title;
}
`,
    [`${plural}.rule.spec.ts`]: `import { titleOf } from './${plural}.rule';

it('keeps a title without the spaces around and inside it', () => {
  expect(titleOf('  小 \\n红花 ')).toBe('小 红花');
});

it('refuses a title of nothing but spaces', () => {
  expect(() => titleOf(' \\n ')).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
});
`,
    [`${plural}.entity.ts`]: `import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns';

@Entity('${snake(singular)}')
@Index('${snake(singular)}_by_member', ['memberId', 'id'])
export class ${singular} {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(textColumn(60))
  title: string;

  @Column(instantColumn())
  createdAt: Date;
}
`,
  };
}

/** What a generator must not guess: where the noun stands, and what else has to know it. */
export function nounLines({ plural, singular }: NounNames): string[] {
  return [
    `scripts/kit/boundaries.ts     NOUNS: '${plural}' at its place in the order`,
    `server/src/database/entities.ts  import { ${singular} } from '../${plural}/${plural}.entity' and list it`,
    `server/src/database/migrations/  <time>-${plural}.ts: the table ${snake(singular)} with its index (member_id, id)`,
    `server/src/app.module.ts      ${pascal(plural)}Module`,
    `docs/glossary.md              the word, in English and in Chinese`,
    `then: npm run api, npm run check`,
  ];
}
