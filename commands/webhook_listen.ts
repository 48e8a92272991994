import { BaseCommand, flags } from '@adonisjs/core/ace'

export default class WebhookListen extends BaseCommand {
  static commandName = 'webhook:listen'
  static description = 'Receive webhooks during development: verify and print them'
  static options = { startApp: false, staysAlive: true }

  @flags.string({
    description: 'What they are signed with (whsec_... or whpk_...); not verified without',
  })
  declare secret: string | undefined

  @flags.number({ description: 'Port on 127.0.0.1', default: 4567 })
  declare port: number

  @flags.number({ description: 'What to answer', default: 200 })
  declare status: number

  @flags.boolean({ description: 'Print one line of JSON for each' })
  declare json: boolean

  async run() {
    const { listenForWebhooks } = await import('#app/deliveries/listening/listen_for_webhooks')
    const { secret = null, port, status } = this
    const stop = await listenForWebhooks({ secret, port, status }, (heard) => {
      if (this.json) return process.stdout.write(`${JSON.stringify(heard)}\n`)
      const { id, verdict, type, body } = heard
      this.logger.log(`${verdict.padEnd(12)} ${type}  ${id}`)
      return this.logger.log(body)
    })
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    if (!this.json) this.logger.info(`listening on http://127.0.0.1:${port}/`)
  }
}
