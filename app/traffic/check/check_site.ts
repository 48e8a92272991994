import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { dayIn } from '#app/shared/zone_days'
import { addDays } from '#app/traffic/days/calendar'
import { dueDays } from '#app/traffic/days/queries/due_days'
import { differencesOf, type Difference } from '#app/traffic/check/differences'
import { firstDay } from '#app/traffic/check/queries/first_day'
import type { AskedSite } from '#app/traffic/report/types'

export interface Checked {
  days: number
  /** Left out: they are about to be derived anew. */
  due: number
  differences: Difference[]
}

/**
 * Holds all days of a site that are over against its visits and events. All is read as of one moment,
 * and a day that is due then is not judged.
 */
export async function checkSite(
  site: AskedSite,
  onDay: (day: string, differences: Difference[]) => void = () => {}
): Promise<Checked> {
  const service = db.connection('service')
  return service.transaction(
    async (trx) => {
      const to = addDays(dayIn(site.timezone, clock.now()), -1)
      const allDue = await dueDays(site.id, trx)
      const due = new Set(allDue.filter((day) => day <= to))
      const from = await firstDay(trx, site)
      const checked: Checked = { days: 0, due: due.size, differences: [] }
      if (!from || from > to) return checked
      for await (const { day, differences } of differencesOf(trx, site, { from, to }, due)) {
        onDay(day, differences)
        checked.days++
        checked.differences.push(...differences)
      }
      return checked
    },
    { isolationLevel: 'repeatable read' }
  )
}
