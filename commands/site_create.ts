import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class SiteCreate extends BaseCommand {
  static commandName = 'site:create'
  static description = 'Create a site in the workspace that a person owns'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'E-mail address of the owner', required: true })
  declare email: string

  @flags.string({ description: 'Domain of the site, such as example.com', required: true })
  declare domain: string

  @flags.string({ description: 'Name of the site; its domain by default' })
  declare name: string | undefined

  @flags.string({ description: 'IANA time zone, such as Europe/Berlin; UTC by default' })
  declare timezone: string | undefined

  @flags.boolean({ description: 'Print one line of JSON' })
  declare json: boolean

  async run() {
    const { createSiteOf } = await import('#app/sites/create_site_of')
    const result = await createSiteOf(this.email, {
      domain: this.domain,
      name: this.name,
      timezone: this.timezone,
    })
    if (result.refused !== undefined) {
      this.exitCode = 1
      process.stderr.write(`${result.refused}\n`)
      return
    }
    const { id, publicId, domain } = result.site
    process.stdout.write(
      this.json
        ? `${JSON.stringify({ id, public_id: publicId, domain })}\n`
        : `Created ${domain} (${id}). Its public id is ${publicId}.\n`
    )
  }
}
