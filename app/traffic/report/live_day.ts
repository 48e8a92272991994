import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#app/shared/clock'
import { readDerivedDay } from '#app/traffic/days/read_derived_day'
import type { DayOfSite, DerivedDay } from '#app/traffic/days/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A page with several parts asks several times, and people reload. */
const FRESH_MS = 5_000
/** A day that takes long is shown as it was, while the next reading of it is under way; an answer says as of when it is. */
const USABLE_MS = 30_000
const LONG_MS = 100

interface Known {
  derived: DerivedDay
  tookMs: number
}

const known = new Map<string, Known>()
const underWay = new Set<string>()

/** A day that is not over, or not derived since. Ask only for a site that the transaction has entered. */
export async function liveDay(trx: TransactionClientContract, day: DayOfSite): Promise<DerivedDay> {
  const key = `${day.siteId} ${day.day} ${day.zone}`
  forgetOld()
  const found = known.get(key)
  if (found && ageOf(found) <= FRESH_MS) return found.derived
  if (found && found.tookMs > LONG_MS) {
    refresh(key, day)
    return found.derived
  }
  return read(key, trx, day)
}

async function read(
  key: string,
  client: Parameters<typeof readDerivedDay>[0],
  day: DayOfSite
): Promise<DerivedDay> {
  const startedAt = performance.now()
  const derived = await readDerivedDay(client, day)
  known.set(key, { derived, tookMs: performance.now() - startedAt })
  return derived
}

/** Nobody waits for it, so it has a connection of its own; that this may be read was found out by who asks. */
function refresh(key: string, day: DayOfSite) {
  if (underWay.has(key)) return
  underWay.add(key)
  read(key, db.connection('service'), day)
    .catch((error: unknown) => logger.warn({ err: error }, 'today could not be read'))
    .finally(() => underWay.delete(key))
}

function ageOf({ derived }: Known): number {
  return clock.now().getTime() - derived.asOf.getTime()
}

function forgetOld() {
  for (const [key, found] of known) {
    const age = ageOf(found)
    if (age > USABLE_MS || age < 0) known.delete(key)
  }
}

/** For tests, which do not wait. */
export function forgetLiveDays() {
  known.clear()
}
