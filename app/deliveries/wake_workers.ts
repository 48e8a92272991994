import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'

export const CHANNEL = 'deliveries'

/** What comes within so long shares a call: a call takes a lock that only one at a time can have. */
const TOGETHER_MS = 5

/** A call carries less than 8,000 bytes. */
const MAX_SITES = 200

let sites: Set<string> | null = null
let isAll = false

/** Tells the workers of all processes that something new is due. One that is not told looks by itself, a little later. */
export function wakeWorkers(siteId: string) {
  if (sites) return void sites.add(siteId)
  sites = new Set([siteId])
  setTimeout(() => {
    const payload = isAll || sites!.size > MAX_SITES ? '' : [...sites!].join(',')
    sites = null
    isAll = false
    call(payload).catch((err) => logger.warn({ err }, 'the workers for deliveries were not called'))
  }, TOGETHER_MS)
}

/** Somebody has changed an endpoint of this site: what workers have claimed for it is looked at again, too. */
export function wakeForChange(siteId: string) {
  isAll = true
  wakeWorkers(siteId)
}

function call(payload: string) {
  return db.connection('service').rawQuery('SELECT pg_notify(?, ?)', [CHANNEL, payload])
}
