import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class VisitorErase extends OperatorCommand {
  static commandName = 'visitor:erase'
  static description = 'Take away all that a visitor left on a site; it cannot be undone'

  @flags.string({ description: 'Public id of the site', required: true })
  declare site: string

  @flags.string({ description: "The visitor's fingerprint", required: true })
  declare fingerprint: string

  @flags.boolean({ description: 'Do not ask' })
  declare force: boolean

  async run() {
    const { siteRegistry } = await import('#app/sites/site_registry')
    const { eraseVisitor } = await import('#app/privacy/queries/erase_visitor')
    const site = await siteRegistry.find(this.site)
    if (!site) return this.fail('E_UNKNOWN_SITE', `There is no site ${this.site}.`)
    if (!this.force && !(await this.#isMeant())) {
      return this.fail('E_NOT_CONFIRMED', 'Nothing was taken away. --force does it without asking.')
    }
    const erased = await eraseVisitor(site.id, this.fingerprint)
    if (erased.visits === 0) {
      return this.fail('E_UNKNOWN_VISITOR', 'This site knows no visitor with this fingerprint.')
    }
    const { visits, events, conversions } = erased
    this.succeed(
      { ...erased },
      `Erased: ${visits} × visit, ${events} × event, ${conversions} × conversion.`
    )
  }

  async #isMeant() {
    if (!process.stdin.isTTY) return false
    return this.prompt.confirm('Take away all visits of this visitor? It cannot be undone.')
  }
}
