import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class DestinationCreate extends OperatorCommand {
  static commandName = 'destination:create'
  static description = 'Tell any destination plugin, such as slack or http, what happens on a site'

  @flags.string({ description: 'Public id of the site, as in its tag' })
  declare site: string | undefined

  @flags.string({
    description: 'Instead of a site: id of a workspace, all of whose sites it hears',
  })
  declare workspace: string | undefined

  @flags.string({ description: 'Name of the plugin', required: true })
  declare plugin: string

  @flags.array({ description: 'A setting of the plugin, as key=value; may be given again' })
  declare set: string[] | undefined

  @flags.string({ description: 'Types of events, comma separated', required: true })
  declare events: string

  @flags.string({ description: 'A name for people' })
  declare name: string | undefined

  async run() {
    const { createForOperator } = await import('#app/deliveries/create_for_operator')
    const settings = Object.fromEntries((this.set ?? []).map(keyAndValue))
    const { plugin, name, site, workspace } = this
    const input = { plugin, name, settings }
    const made = await createForOperator({ site, workspace }, input, this.events)
    if (made.refused) return this.fail(made.refused.code, made.refused.message)
    const { id, secret } = made
    this.succeed(
      { id, secret },
      `Created ${id}.${secret ? ` Its secret, which is not shown again: ${secret}` : ''}`
    )
  }
}

function keyAndValue(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
