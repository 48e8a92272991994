import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class WebhookCreate extends OperatorCommand {
  static commandName = 'webhook:create'
  static description = 'Send what happens on a site to an address; prints the secret, once'

  @flags.string({ description: 'Public id of the site, as in its tag', required: true })
  declare site: string

  @flags.string({ description: 'Where to post to; https, port 443 or 8443', required: true })
  declare url: string

  @flags.string({ description: 'Types of events, comma separated', required: true })
  declare events: string

  @flags.string({ description: 'A name for people; the host of the address by default' })
  declare name: string | undefined

  @flags.array({ description: 'A header to send along, as "Name: value"; may be given again' })
  declare header: string[] | undefined

  @flags.number({ description: 'Only what has at least this score' })
  declare minScore: number | undefined

  @flags.string({ description: 'v1 (HMAC-SHA256, the default) or v1a (ed25519)' })
  declare signature: string | undefined

  async run() {
    const { default: db } = await import('@adonisjs/lucid/services/db')
    const { createDestinationOf } = await import('#app/deliveries/create_destination')
    const { siteByPublicId, untilKnownEverywhere } =
      await import('#app/deliveries/site_by_public_id')
    const { outwardId } = await import('#app/deliveries/message')
    const { refusalOf } = await import('#app/deliveries/exceptions')

    const site = await siteByPublicId(this.site)
    if (!site) return this.fail('E_UNKNOWN_SITE', `There is no site "${this.site}".`)
    const { signature = 'v1' } = this
    if (signature !== 'v1' && signature !== 'v1a') {
      return this.fail('E_VALIDATION', 'signature: v1 or v1a.')
    }
    const events = this.events
      .split(',')
      .map((type) => type.trim())
      .filter(Boolean)
    try {
      const { id, secret } = await createDestinationOf(db.connection('service'), site, {
        plugin: 'webhook',
        name: this.name,
        settings: { url: this.url, headers: (this.header ?? []).join('\n') },
        events,
        minScore: this.minScore,
        signature,
      })
      await untilKnownEverywhere(site.subscriptions, events)
      this.succeed(
        { id: outwardId('ep', id), secret },
        `Created ${outwardId('ep', id)}. Its secret, which is not shown again: ${secret}`
      )
    } catch (error) {
      const { code, message } = refusalOf(error)
      this.fail(code, message)
    }
  }
}
