import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'
import type { Difference } from '#app/traffic/check/differences'

export default class TrafficCheck extends OperatorCommand {
  static commandName = 'traffic:check'
  static description =
    'Hold the statistics of traffic against the visits and events that they are derived from'

  @flags.string({ description: 'Public id of the site; without it, all of them' })
  declare site: string | undefined

  async run() {
    const { checkedSites } = await import('#app/traffic/check/queries/checked_sites')
    const { checkSite } = await import('#app/traffic/check/check_site')
    const sites = await checkedSites(this.site ?? null)
    if (this.site && !sites.length) {
      return this.fail('E_UNKNOWN_SITE', `There is no site ${this.site}.`)
    }
    const total = { sites: sites.length, days: 0, due: 0, differences: 0 }
    for (const site of sites) {
      const { days, due, differences } = await checkSite(site)
      for (const difference of differences) this.#tell(site.publicId, difference)
      total.days += days
      total.due += due
      total.differences += differences.length
    }
    this.#conclude(total)
  }

  #tell(site: string, { day, what, derived, counted }: Difference) {
    const facts = { site, day, what, derived, counted }
    const line = `${site}  ${day}  ${what}: ${derived} in the statistics, ${counted} in the rows`
    process.stdout.write(`${this.json ? JSON.stringify(facts) : line}\n`)
  }

  #conclude(total: { sites: number; days: number; due: number; differences: number }) {
    const { days, due, differences } = total
    if (differences) {
      return this.fail(
        'E_TRAFFIC_DIFFERS',
        `${days} × day, ${differences} × difference, ${due} × day that is due.`
      )
    }
    this.succeed(total, `${days} × day as it should be, ${due} × day that is due.`)
  }
}
