import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class SiteCreate extends OperatorCommand {
  static commandName = 'site:create'
  static description = 'Create a site in the workspace that a person owns'

  @flags.string({ description: 'E-mail address of the owner', required: true })
  declare email: string

  @flags.string({ description: 'Domain of the site, such as example.com', required: true })
  declare domain: string

  @flags.string({ description: 'Name of the site; its domain by default' })
  declare name: string | undefined

  @flags.string({ description: 'IANA time zone, such as Europe/Berlin; UTC by default' })
  declare timezone: string | undefined

  async run() {
    const { createSiteOf } = await import('#app/sites/create_site_of')
    const { domain, name, timezone } = this
    const result = await createSiteOf(this.email, { domain, name, timezone })
    if (result.refused) return this.fail(result.refused.code, result.refused.message)

    const { site } = result
    this.succeed(
      { id: site.id, public_id: site.publicId, domain: site.domain },
      `Created ${site.domain} (${site.id}). Its public id is ${site.publicId}.`
    )
  }
}
