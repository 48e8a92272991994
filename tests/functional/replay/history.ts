import db from '@adonisjs/lucid/services/db'
import { addMonths, monthOf, type Month } from '#app/shared/month'
import { createMonths } from '#app/partitions/create_partitions'
import { siteRegistry } from '#app/sites/site_registry'
import { makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'

export const EVENTS_EACH = 4

export const THIS_MONTH = monthOf(new Date())

export async function ownedSite() {
  const { user, workspaceId } = await makePerson()
  return { person: user, site: await makeSite({ workspaceId }) }
}

export async function knownSite({ publicId }: TestSite) {
  siteRegistry.forget(publicId)
  return (await siteRegistry.find(publicId))!
}

/** Visits of earlier days that were scored by a scorer nobody has any more: some convert, some scroll, some only look. */
export async function makeHistory(
  { id: siteId }: Pick<TestSite, 'id'>,
  { months = [THIS_MONTH, addMonths(THIS_MONTH, -1)] as Month[], sessions = 30 } = {}
) {
  await createMonths(months)
  for (const month of months) {
    await db.connection('service').transaction(async (service) => {
      await service.rawQuery(
        `INSERT INTO sessions (site_id, id, created_month, sid, started_at, last_event_at, event_count, conversion_count,
                             entry_page, exit_page, channel, source_label, attributed_by, score, score_reasons, scored_by)
       SELECT :siteId::uuid, id, :month::date, id, at, at + interval '3 minutes', :each::int, (n % 3 = 0)::int, '/', '/',
              'direct', 'Organic', 'paid-click@1.0.0', 99, '[{"signal": "old", "points": 99}]', 'old@0.9.0'
         FROM (SELECT n, gen_random_uuid() AS id, :month::date + (n % 28) * interval '10 minutes' AS at
                 FROM generate_series(1, :sessions::int) n) t`,
        { siteId, month, sessions, each: EVENTS_EACH }
      )
      // The foreign key is looked up by a plan that was made when the table was empty, and reads all of it each time.
      await service.rawQuery('DISCARD PLANS')
      await service.rawQuery(
        `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action,
                           event_value, lead_score, scored_by)
       SELECT s.site_id, gen_random_uuid(), s.created_month, s.id, s.started_at + n * interval '1 minute', '/',
              CASE WHEN n = 3 AND s.conversion_count > 0 THEN 'conversion' WHEN n = 0 THEN 'acquisition' ELSE 'interaction' END,
              CASE WHEN n = 2 THEN 'scroll_depth' ELSE 'view' END, CASE WHEN n = 2 THEN 50 + (s.event_count * 10) END, 99, 'old@0.9.0'
         FROM sessions s, generate_series(0, :each::int - 1) n
        WHERE s.site_id = :siteId AND s.created_month = :month::date AND s.scored_by = 'old@0.9.0'`,
        { siteId, month, each: EVENTS_EACH }
      )
    })
  }
}

/** What every visit is worth, and who says so. */
export function scoresOf({ id }: Pick<TestSite, 'id'>) {
  return rowsOf(
    'SELECT id, score, score_reasons, scored_by FROM sessions WHERE site_id = ? ORDER BY id',
    [id]
  )
}

export function figuresOf({ id }: Pick<TestSite, 'id'>) {
  return rowsOf<{ score: number; scored_by: string; count: number }>(
    `SELECT score, scored_by, count(*)::int AS count FROM sessions WHERE site_id = ?
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [id]
  )
}
