// What a handler answers, for the OpenAPI document that the clients' types are made from.
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { ERROR_CODES } from '@tongxing/shared';
import { EnumField, ObjectField, TextField } from './fields';

type Class = new (...args: never[]) => object;

export class RefusalBody {
  @EnumField(ERROR_CODES, { name: 'ErrorCode' })
  code!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  details!: Record<string, unknown>;

  @TextField()
  requestId!: string;
}

export class RefusalView {
  @ObjectField(() => RefusalBody)
  error!: RefusalBody;
}

/** Answers a view, or a list of them when it stands in brackets. Status 200 unless told otherwise. */
export function Answers(view: Class | [Class], status = 200): MethodDecorator {
  const [type, isArray] = Array.isArray(view) ? [view[0], true] : [view, false];
  return applyDecorators(HttpCode(status), ApiResponse({ status, type, isArray }));
}

/** Answers 204 without a body. */
export function AnswersNothing(): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204 }));
}

/** Answers a picture, written to the reply by the handler. */
export function AnswersPicture(contentType: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiResponse({ status: 200, content: { [contentType]: { schema: { type: 'string', format: 'binary' } } } }),
  );
}
