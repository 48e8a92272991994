import { clock } from '#app/shared/clock'
import { inSite, type Entered } from '#app/shared/tenant_db'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'

export interface ItemOfSite {
  siteId: string
  item: string
  /** For everybody of the workspace: that is for those who manage it. */
  isForAll: boolean
}

const SNOOZED_MS = 7 * 86_400_000

/** Nothing is heard of it for seven days. Once more begins anew. */
export function snoozeItem(person: ActingPerson, wanted: ItemOfSite) {
  const until = new Date(clock.now().getTime() + SNOOZED_MS).toISOString()
  return changing(person, wanted, async ({ trx }) => {
    await trx.rawQuery(
      `INSERT INTO overview_snoozes (site_id, item, user_id, person, until) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (site_id, item, user_id) DO UPDATE SET until = excluded.until, person = excluded.person`,
      [wanted.siteId, wanted.item, ownerOf(person, wanted), nameOf(person), until]
    )
    return { until }
  })
}

/** Twice is once. */
export function wakeItem(person: ActingPerson, wanted: ItemOfSite) {
  return changing(person, wanted, async ({ trx }) => {
    await trx.rawQuery(
      'DELETE FROM overview_snoozes WHERE site_id = ? AND item = ? AND user_id IS NOT DISTINCT FROM ?',
      [wanted.siteId, wanted.item, ownerOf(person, wanted)]
    )
    return { until: null }
  })
}

/** Null: nobody's, and so everybody's. */
const ownerOf = ({ id }: ActingPerson, { isForAll }: ItemOfSite) => (isForAll ? null : id) as string

function changing<T>(
  person: ActingPerson,
  { siteId, isForAll }: ItemOfSite,
  work: (entered: Entered) => Promise<T>
): Promise<T> {
  return inSite(person.id, siteId, async (entered) => {
    if (isForAll) await ensureMayChangeSites(person, entered.role)
    return work(entered)
  })
}
