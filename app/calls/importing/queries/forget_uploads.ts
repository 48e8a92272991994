import db from '@adonisjs/lucid/services/db'
import { KEPT_DAYS } from '#app/calls/importing/limits'

/** Files that nobody imported go, and of all others what was in them. What became of an import stays. */
export async function forgetUploads() {
  const service = db.connection('service')
  const age = [KEPT_DAYS]
  await service.rawQuery(
    `DELETE FROM call_imports WHERE created_at < now() - make_interval(days => ?) AND started_at IS NULL`,
    age
  )
  for (const table of ['call_import_chunks', 'call_import_refusals']) {
    await service.rawQuery(
      `DELETE FROM ${table} t USING call_imports i
        WHERE i.site_id = t.site_id AND i.id = t.import_id
          AND coalesce(i.finished_at, i.created_at) < now() - make_interval(days => ?)`,
      age
    )
  }
}
