// The global pipe: what a request may hold, and how its refusal names the fields that are wrong.
import { Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError } from './domain-error';
import { isId } from './field-checks';

/** Refuses fields that no one declared, converts nothing by guess, names every wrong field by its path. */
export function requestChecks(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('REQUEST_INVALID', { fields: errors.flatMap((error) => pathsOf(error)) }),
  });
}

function pathsOf(error: ValidationError, above = ''): string[] {
  const path = `${above}${error.property}`;
  const below = (error.children ?? []).flatMap((child) => pathsOf(child, `${path}.`));
  return below.length > 0 ? below : [path];
}

/**
 * An id in a path. One that is not even shaped like an id gets the answer of one that does not exist.
 * Refuses: NOT_FOUND.
 */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw new DomainError('NOT_FOUND');
    return value as string;
  }
}

const CODE = /^[a-z0-9_]{1,40}$/;

/** The code of a definition in a path. One that cannot be a code gets the answer of one that does not exist. Refuses: NOT_FOUND. */
@Injectable()
export class CodePipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !CODE.test(value)) throw new DomainError('NOT_FOUND');
    return value;
  }
}
