import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class WebhookCreate extends OperatorCommand {
  static commandName = 'webhook:create'
  static description = 'Send what happens on a site to an address; prints the secret, once'

  @flags.string({ description: 'Public id of the site, as in its tag' })
  declare site: string | undefined

  @flags.string({
    description: 'Instead of a site: id of a workspace, all of whose sites it hears',
  })
  declare workspace: string | undefined

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
    const { createForOperator } = await import('#app/deliveries/create_for_operator')
    const { site, workspace, name, minScore, signature = 'v1' } = this
    if (signature !== 'v1' && signature !== 'v1a') {
      return this.fail('E_VALIDATION', 'signature: v1 or v1a.')
    }
    const settings = { url: this.url, headers: (this.header ?? []).join('\n') }
    const input = { plugin: 'webhook', name, settings, minScore, signature } as const
    const made = await createForOperator({ site, workspace }, input, this.events)
    if (made.refused) return this.fail(made.refused.code, made.refused.message)
    const { id, secret } = made
    this.succeed({ id, secret }, `Created ${id}. Its secret, which is not shown again: ${secret}`)
  }
}
