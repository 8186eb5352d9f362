// One decorator per field: it checks the input and describes the field in the OpenAPI document, so a field is written once.
// Views use the same decorators; their checks never run, their description is what the clients' types are made from.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { hasLength, isDay, isId, isInstant, isPlainText } from './field-checks';

export interface FieldOptions {
  /** May be left out of a request (or of an answer). */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
  description?: string;
}

type Class = new (...args: never[]) => object;

/** Text without control characters, trimmed unless told otherwise, of min (1) to max characters. */
export function TextField(
  options: FieldOptions & { max?: number; min?: number; trim?: boolean; pattern?: RegExp } = {},
): PropertyDecorator {
  const { min = 1, max = 10_000, trim = true, pattern } = options;
  return field(
    { type: String, ...(options.max ? { minLength: min, maxLength: max } : {}), ...(pattern ? { pattern: pattern.source } : {}) },
    options,
    trim ? [Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))] : [],
    [check('isPlainText', isPlainText), check('hasLength', (value) => hasLength(value, min, max))],
    pattern ? [Matches(pattern)] : [],
  );
}

/** A whole number. In a query, where everything is text, say fromText. */
export function IntField(
  options: FieldOptions & { min?: number; max?: number; fromText?: boolean } = {},
): PropertyDecorator {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, fromText } = options;
  return field(
    { type: 'integer', ...range(options) },
    options,
    fromText ? [Transform(({ value }) => (isDigits(value) ? Number(value) : value))] : [],
    [IsInt(), Min(min), Max(max)],
  );
}

/** A number that need not be whole, such as a ratio from 0 to 1. Never money, never points. */
export function NumberField(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = options;
  return field({ type: Number, ...range(options) }, options, [IsNumber(), Min(min), Max(max)]);
}

export function BoolField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: Boolean }, options, [IsBoolean()]);
}

/** One word of a closed set; its name becomes a schema of its own in the OpenAPI document. */
export function EnumField(
  values: readonly string[],
  options: FieldOptions & { name: string },
): PropertyDecorator {
  return field({ enum: [...values], enumName: options.name }, options, [IsIn([...values])]);
}

/** An instant as ISO-8601 text with its offset. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, format: 'date-time' }, options, [check('isInstant', isInstant)]);
}

/** A business day, 'YYYY-MM-DD'. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, format: 'date' }, options, [check('isDay', isDay)]);
}

/** A business month, 'YYYY-MM'. */
export function MonthField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, example: '2026-11' }, options, [check('isMonth', (value) => isDay(`${String(value)}-01`))]);
}

export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, example: '01JD0000000000000000000000' }, options, [check('isId', isId)]);
}

/** The OpenAPI reader calls only a function whose very name is 'type', which one handed on as an argument has not. */
const lazily = (classOf: () => Class): { type: () => Class } => ({ type: () => classOf() });

export function ObjectField(type: () => Class, options: FieldOptions = {}): PropertyDecorator {
  return field(lazily(type), options, [Type(type), IsObject(), ValidateNested()]);
}

export function ListField(type: () => Class, options: FieldOptions & { maxItems?: number } = {}): PropertyDecorator {
  return field({ ...lazily(type), isArray: true }, options, [
    Type(type),
    IsArray(),
    ArrayMaxSize(options.maxItems ?? 500),
    ValidateNested({ each: true }),
  ]);
}

export function TextListField(options: FieldOptions & { max?: number; maxItems?: number } = {}): PropertyDecorator {
  const { max = 1_000, maxItems = 500 } = options;
  return field({ type: String, isArray: true }, options, [
    IsArray(),
    ArrayMaxSize(maxItems),
    check('areTexts', (value) => Array.isArray(value) && value.every((text) => isPlainText(text) && hasLength(text, 1, max))),
  ]);
}

/** Whole numbers, each within the bounds. */
export function IntListField(options: FieldOptions & { min: number; max: number; maxItems: number }): PropertyDecorator {
  return field({ type: 'integer', isArray: true, ...range(options) }, options, [
    IsArray(),
    ArrayMaxSize(options.maxItems),
    IsInt({ each: true }),
    Min(options.min, { each: true }),
    Max(options.max, { each: true }),
  ]);
}

export function EnumListField(
  values: readonly string[],
  options: FieldOptions & { name: string; maxItems?: number },
): PropertyDecorator {
  return field({ enum: [...values], enumName: options.name, isArray: true }, options, [
    IsArray(),
    ArrayMaxSize(options.maxItems ?? values.length),
    IsIn([...values], { each: true }),
  ]);
}

function field(schema: ApiPropertyOptions, options: FieldOptions, ...rules: PropertyDecorator[][]): PropertyDecorator {
  const { optional = false, nullable = false, description } = options;
  const described = {
    ...schema,
    required: !optional,
    ...(nullable ? { nullable } : {}),
    ...(description ? { description } : {}),
  } as ApiPropertyOptions;
  const absent = ValidateIf(
    (_object, value) => !((optional && value === undefined) || (nullable && value === null)),
  );
  return applyDecorators(ApiProperty(described), absent, ...rules.flat());
}

function check(name: string, holds: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: holds, defaultMessage: () => name } });
}

function range({ min, max }: { min?: number; max?: number }): { minimum?: number; maximum?: number } {
  return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}

function isDigits(value: unknown): value is string {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value);
}
