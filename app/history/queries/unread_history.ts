import db from '@adonisjs/lucid/services/db'

/** The zone of the site whose file is still to be read; null when it was read, refused or discarded. */
export async function unreadHistory(
  siteId: string,
  importId: string
): Promise<{ zone: string } | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { zone: string }[] }>(
    `SELECT s.timezone AS zone FROM history_imports i JOIN sites s ON s.id = i.site_id
      WHERE i.site_id = ? AND i.id = ? AND i.read_at IS NULL AND i.problem IS NULL`,
    [siteId, importId]
  )
  return rows[0] ?? null
}
