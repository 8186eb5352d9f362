import 'reflect-metadata';
import type { DomainError } from './domain-error';
import { BoolField, DayField, EnumField, IdField, InstantField, IntField, ListField, ObjectField, TextField, TextListField } from './fields';
import { IdPipe, requestChecks } from './request-checks';

class Part {
  @EnumField(['leaf', 'gold'], { name: 'Colour' })
  colour!: string;
}

class Everything {
  @TextField({ max: 5 })
  name!: string;

  @TextField({ max: 5, min: 0, optional: true, nullable: true })
  note?: string | null;

  @IntField({ min: 1, max: 9, optional: true })
  count?: number;

  @IntField({ min: 1, max: 9, optional: true, fromText: true })
  page?: number;

  @BoolField({ optional: true })
  yes?: boolean;

  @InstantField({ optional: true })
  at?: string;

  @DayField({ optional: true })
  day?: string;

  @IdField({ optional: true })
  id?: string;

  @ObjectField(() => Part, { optional: true, nullable: true })
  part?: Part | null;

  @ListField(() => Part, { optional: true, maxItems: 2 })
  parts?: Part[];

  @TextListField({ optional: true, max: 3, maxItems: 2 })
  words?: string[];
}

const pipe = requestChecks();
const check = (body: unknown): Promise<Everything> => pipe.transform(body, { type: 'body', metatype: Everything });

async function fieldsRefused(body: unknown): Promise<unknown> {
  const refusal = (await check(body).then(() => null, (error: unknown) => error)) as DomainError | null;
  if (refusal === null) return null;
  expect(refusal.code).toBe('REQUEST_INVALID');
  return refusal.details['fields'];
}

describe('request checks', () => {
  it('trim text and count characters as a reader does', async () => {
    expect(await check({ name: '  王小明  ' })).toEqual({ name: '王小明' });
    expect(await fieldsRefused({ name: '🌸🌸🌸🌸🌸' })).toBeNull();
    expect(await fieldsRefused({ name: '🌸🌸🌸🌸🌸🌸' })).toEqual(['name']);
  });

  it.each<[unknown, unknown]>([
    [{}, ['name']],
    [{ name: '   ' }, ['name']],
    [{ name: 5 }, ['name']],
    [{ name: null }, ['name']],
    [{ name: 'a\u0000' }, ['name']],
    [{ name: '\ud83c' }, ['name']],
    [{ name: ['a'] }, ['name']],
    [{ name: 'a', note: null }, null],
    [{ name: 'a', note: '' }, null],
    [{ name: 'a', count: null }, ['count']],
    [{ name: 'a', count: '3' }, ['count']],
    [{ name: 'a', count: 1.5 }, ['count']],
    [{ name: 'a', count: 10 }, ['count']],
    [{ name: 'a', page: '3' }, null],
    [{ name: 'a', page: '3e0' }, ['page']],
    [{ name: 'a', yes: 'true' }, ['yes']],
    [{ name: 'a', at: '2026-11-22T14:30:00+08:00' }, null],
    [{ name: 'a', at: '2026-11-22T14:30:00' }, ['at']],
    [{ name: 'a', at: '2026-02-30T14:30:00Z' }, ['at']],
    [{ name: 'a', at: '2026-11-22T25:30:00Z' }, ['at']],
    [{ name: 'a', day: '2028-02-29' }, null],
    [{ name: 'a', day: '2026-02-29' }, ['day']],
    [{ name: 'a', id: '01JD0000000000000000000000' }, null],
    [{ name: 'a', id: '01jd0000000000000000000000' }, ['id']],
    [{ name: 'a', part: null }, null],
    [{ name: 'a', part: { colour: 'red' } }, ['part.colour']],
    [{ name: 'a', part: 'leaf' }, ['part']],
    [{ name: 'a', parts: [{ colour: 'leaf' }, { colour: 'red' }] }, ['parts.1.colour']],
    [{ name: 'a', parts: [null] }, ['parts.0']],
    [{ name: 'a', parts: [{ colour: 'leaf' }, { colour: 'leaf' }, { colour: 'leaf' }] }, ['parts']],
    [{ name: 'a', words: ['一', 2] }, ['words']],
    [{ name: 'a', words: ['一二三四'] }, ['words']],
    [{ name: 'a', role: 'admin' }, ['role']],
    [{ name: 'a', part: { colour: 'leaf', id: 1 } }, ['part.id']],
    [[], expect.arrayContaining(['name'])],
    [[{ name: 'a' }], expect.arrayContaining(['name'])],
    ['a', expect.anything()],
    [null, expect.anything()],
  ])('judge %j', async (body, fields) => {
    expect(await fieldsRefused(body)).toEqual(fields);
  });

  it('answer an id of another shape like one that does not exist', () => {
    expect(() => new IdPipe().transform("1' OR '1'='1")).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(new IdPipe().transform('01JD0000000000000000000000')).toBe('01JD0000000000000000000000');
  });
});
