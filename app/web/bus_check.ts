import { bus } from '#app/shared/bus/main'
import { BaseCheck, Result } from '@adonisjs/core/health'
import type { HealthCheckResult } from '@adonisjs/core/types/health'

/** Does this process hear the others? It only warns: its pages catch up when it does again. */
export class BusCheck extends BaseCheck {
  name = 'Other web processes'

  async run(): Promise<HealthCheckResult> {
    return bus.transport.isOpen
      ? Result.ok('This process hears the others')
      : Result.warning('This process does not hear the others')
  }
}
