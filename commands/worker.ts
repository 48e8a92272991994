import { BaseCommand } from '@adonisjs/core/ace'

export default class Worker extends BaseCommand {
  static commandName = 'worker'
  static description =
    'Work beside the web servers: store what waits, jobs, webhooks (docs/scaling.md)'
  static options = { startApp: true, staysAlive: true }

  async run() {
    const { startWorkers } = await import('#app/shared/start_workers')
    const logger = await this.app.container.make('logger')
    const { count, stop } = startWorkers(logger)
    if (count === 0) {
      this.logger.error('INGEST_WORKER, JOBS and DELIVERIES are off, so there is nothing to do.')
      this.exitCode = 1
      return this.terminate()
    }
    logger.info(`${count} workers`)
    this.app.terminating(stop)
    const keepAlive = setInterval(() => {}, 60_000)
    this.app.terminating(() => clearInterval(keepAlive))
  }
}
