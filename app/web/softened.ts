import { BaseCheck, Result } from '@adonisjs/core/health'
import type { HealthCheckContract, HealthCheckResult } from '@adonisjs/core/types/health'

/** A check that warns where it would fail: the process can do its most important work without. */
export class Softened extends BaseCheck {
  name: string

  constructor(private check: HealthCheckContract) {
    super()
    this.name = check.name
  }

  async run(): Promise<HealthCheckResult> {
    const result = await this.check.run()
    return result.status === 'error' ? Result.warning(result.message) : result
  }
}
