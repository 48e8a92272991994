import db from '@adonisjs/lucid/services/db'
import { readDerivedDay } from '#app/traffic/days/read_derived_day'
import { lockDays, storeDay } from '#app/traffic/days/queries/store_day'
import { dueOf, noLongerDue } from '#app/traffic/days/queries/due_days'
import { changedVisitors } from '#app/traffic/days/changed_visitors'
import { makeNextDaysDue } from '#app/traffic/days/queries/next_days'
import type { DayOfSite } from '#app/traffic/days/types'

/**
 * Derives a day and puts it in the place of what was there, in one transaction: doing it twice, or again after an
 * interruption, gives the same. Resolves to the number of visits.
 *
 * What happens while it is read makes the day due once more, so it is read after the due row and not before.
 */
export async function deriveDay(day: DayOfSite): Promise<number> {
  return db.connection('service').transaction(async (trx) => {
    const readAt = await lockDays(trx, day.siteId)
    const due = await dueOf(trx, day)
    const derived = await readDerivedDay(trx, day)
    const moved = due?.isChanged ? await changedVisitors(trx, day, derived) : []
    await storeDay(trx, day, derived, readAt)
    if (due) {
      await makeNextDaysDue(trx, day, { visitors: moved, since: due.since })
      await noLongerDue(trx, day, due)
    }
    return derived.figures.visits
  })
}
