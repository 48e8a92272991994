import type { ApplicationService } from '@adonisjs/core/types'

/** How late a report may be. */
const DUE_MS = 30_000

/** Has the reports sent that are due. */
export default class ReportsProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { queueReports } = await import('#app/site_reports/sending/queue_reports')
    this.#stop = duty('reports that are due', DUE_MS, queueReports)
  }

  async shutdown() {
    await this.#stop?.()
  }
}
