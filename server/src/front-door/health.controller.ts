// For whoever watches the process: is it alive, and can it serve?
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../common/access';
import { DomainError } from '../common/domain-error';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** Says who it is, so that whoever finds a port taken can tell by whom. */
  @Get('healthz')
  @Public()
  alive(): { status: 'ok'; app: 'tongxing' } {
    return { status: 'ok', app: 'tongxing' };
  }

  /** Refuses: UNAVAILABLE while the database does not answer. */
  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new DomainError('UNAVAILABLE');
    }
    return { status: 'ready' };
  }
}
