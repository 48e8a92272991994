import db from '@adonisjs/lucid/services/db'

/** What an action of Google's is called by; there is none. */
const ACTION = '987654321'

/** As a target has it that nobody has set otherwise. */
const REVIEW = '24 hours'

/** A rule by which qualified leads are told to Google. Nothing is: the demo's connection reaches nobody. */
export async function makeDemoTarget(siteId: string, since: Date) {
  await db.connection('service').rawQuery(
    `INSERT INTO upload_targets (site_id, network, name, settings, unknown_consent, since)
     VALUES (?, 'google-ads', 'Qualified leads (demo)', jsonb_build_object('action', ?::text), 'send', ?)`,
    [siteId, ACTION, since]
  )
}

/**
 * What Google could have said until then of the leads whose review is over: the latest is still open, one in nine it did not know.
 */
export async function answerDemoUploads(siteId: string, until: Date) {
  await db.connection('service').transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { id: string; state: string }[] }>(
      `SELECT id, CASE WHEN n = 1 THEN 'accepted' WHEN n % 9 = 0 THEN 'failed' ELSE 'processed' END AS state
         FROM (SELECT id, row_number() OVER (ORDER BY event_at DESC, id) AS n FROM upload_receipts
                WHERE site_id = ? AND state IN ('held', 'waiting') AND event_at < ?::timestamptz - interval '${REVIEW}') AS due`,
      [siteId, until]
    )
    await trx.rawQuery(
      `UPDATE upload_receipts SET state = 'accepted', due_at = event_at + interval '${REVIEW}'
        WHERE site_id = ? AND id = ANY (?::uuid[])`,
      [siteId, rows.map(({ id }) => id)]
    )
    for (const state of ['processed', 'failed']) {
      await trx.rawQuery(
        `UPDATE upload_receipts SET state = :state, reason = CASE WHEN :state = 'failed' THEN 'click_not_found' END,
            processed_at = CASE WHEN :state = 'processed' THEN due_at + interval '52 minutes' END,
            told_value = CASE WHEN :state = 'processed' THEN value END,
            told_currency = CASE WHEN :state = 'processed' THEN currency END
          WHERE site_id = :siteId AND id = ANY (:ids::uuid[])`,
        {
          state,
          siteId,
          ids: rows.filter((row) => row.state === state).map(({ id }) => id) as any,
        }
      )
    }
    await trx.rawQuery(
      `UPDATE upload_history h SET at = CASE h.state WHEN 'accepted' THEN r.due_at + interval '7 minutes'
              WHEN 'processed' THEN r.due_at + interval '52 minutes'
              WHEN 'failed' THEN r.due_at + interval '52 minutes' ELSE r.event_at END
         FROM upload_receipts r WHERE h.site_id = ? AND r.site_id = h.site_id AND r.id = h.receipt_id`,
      [siteId]
    )
  })
}
