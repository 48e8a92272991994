import { readiness } from '#start/health'
import type { HttpContext } from '@adonisjs/core/http'

export default class HealthController {
  /** The process answers. */
  live({ response }: HttpContext) {
    return response.ok({ status: 'ok' })
  }

  /** The process can do its work: 503 and the failing checks when it cannot. */
  async ready({ response }: HttpContext) {
    const report = await readiness.run()
    return response.status(report.isHealthy ? 200 : 503).send({
      status: report.isHealthy ? 'ok' : 'unavailable',
      checks: report.checks.map(({ name, status, message, meta }) => ({
        name,
        status,
        message,
        ...(meta && { meta }),
      })),
    })
  }
}
