import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import emitter from '@adonisjs/core/services/emitter'
import { joinBatch } from '#app/leads/joining/join_batch'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import { LeadsChanged } from '#app/leads/events/leads_changed'
import { isDatabaseGone } from '#app/shared/database_gone'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'
import { dueOf, putOff, type Due } from '#app/leads/joining/queries/due'

/** What is looked at together: its evidence is read in a few statements, and ingestion waits for its keys that long at most. */
const BATCH = 100

/** How often something is tried that others have changed meanwhile. */
const ATTEMPTS = 3

const PUT_OFF_SEC = 600

/** Serialization failure, deadlock, a row that somebody else has put there, and what we say ourselves. */
const AGAIN = ['40001', '40P01', '23505', 'E_JOINED_MEANWHILE']

/** What is waited for after a batch that took so long, ms. */
export type Rest = (tookMs: number) => Promise<void>

/**
 * Brings all leads of a site to what is known now. One process at a time; another that comes along leaves it to that one, and
 * resolves to false. A crash leaves what is due to be done again.
 */
export async function joinSite(
  siteId: string,
  signal?: AbortSignal,
  rest?: Rest
): Promise<boolean> {
  const known = await siteAsOfNow(siteId)
  if (!known) return false
  const { id, publicId, domain, country, currency, settings, subscriptions } = known
  const internal = settings.internal_numbers
  const isHeard = subscriptions.has('lead.created')
  const site = { id, publicId, domain, country, currency, internal, isHeard }
  while (!signal?.aborted) {
    const due = await dueOf(db.connection('service'), siteId, BATCH)
    if (due.length === 0) return true
    const beganAt = performance.now()
    if (!(await joinWhatCanBe(site, due))) return false
    await rest?.(performance.now() - beganAt)
  }
  return true
}

/** What cannot be done is found by halving, and put off alone. False: another process is at it. */
async function joinWhatCanBe(site: JoinedSite, due: Due[], attempt = 1): Promise<boolean> {
  try {
    const changed = await alone(site, due)
    if (changed?.length) void emitter.emit(LeadsChanged, new LeadsChanged(site.id, changed))
    return changed !== null
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (AGAIN.includes(code) && attempt < ATTEMPTS) return joinWhatCanBe(site, due, attempt + 1)
    if (isDatabaseGone(code)) throw error
    if (due.length > 1) {
      const middle = Math.ceil(due.length / 2)
      const halves = [due.slice(0, middle), due.slice(middle)]
      for (const half of halves) if (!(await joinWhatCanBe(site, half))) return false
      return true
    }
    logger.error({ err: error, site: site.publicId, kind: due[0].kind }, 'a lead cannot be joined')
    await putOff(site.id, due[0], PUT_OFF_SEC)
    return true
  }
}

/**
 * Null when another process is at this site. Compiling statements that look up some keys takes longer than running them; and checks of
 * foreign keys are planned anew, because a plan from when the table was small would read all of what it is now.
 */
function alone(site: JoinedSite, due: Due[]): Promise<string[] | null> {
  return db.connection('service').transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { held: boolean }[] }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('leads ' || ?, 0)) AS held, set_config('jit', 'off', true),
              set_config('plan_cache_mode', 'force_custom_plan', true)`,
      [site.id]
    )
    return rows[0].held ? [...new Set(await joinBatch(trx, site, due))] : null
  })
}
