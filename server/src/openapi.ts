import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { RefusalView } from './common/answers';

/** Describes the API from its controllers alone: nothing listens and no database is asked. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('同行 Tongxing')
    .setDescription('Membership for non-profits. Refusals are `{error: {code, details, requestId}}`.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Session of a person signed in with WeChat' }, 'person')
    .addCookieAuth('tx_staff', { type: 'apiKey', in: 'cookie', description: 'Staff; writes also need x-tongxing-staff: 1' }, 'staff')
    .addGlobalResponse({ status: 'default', description: 'A refusal', type: RefusalView })
    .build();
  return SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Worked out for the first who asks: half a second of a start is nothing to spend on what most days nobody reads. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: '同行 API',
  });
}
