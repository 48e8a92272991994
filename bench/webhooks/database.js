import pg from 'pg'
import { AS_SERVICE } from '../database.js'

/** As long as that of a conversion. */
const BODY = JSON.stringify({ type: 'conversion.created', data: { filler: 'x'.repeat(900) } })

/** Rows of a statement. */
const FILLED_AT_ONCE = 50_000

/** Rows to deliver, as the application and as the bare dispatcher want them. */
export class WebhookRows {
  #owner
  #service

  static async open(url) {
    const rows = new WebhookRows()
    rows.#owner = new pg.Client({ connectionString: url })
    rows.#service = new pg.Client({ connectionString: url, options: AS_SERVICE })
    await Promise.all([rows.#owner.connect(), rows.#service.connect()])
    await rows.#owner.query(
      `CREATE TABLE IF NOT EXISTS bare_deliveries (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), body text NOT NULL,
         state text NOT NULL DEFAULT 'waiting', next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp());
       CREATE INDEX IF NOT EXISTS bare_due ON bare_deliveries (next_attempt_at) WHERE state = 'waiting'`
    )
    return rows
  }

  async close() {
    await this.#owner.query('DROP TABLE bare_deliveries')
    await Promise.all([this.#owner.end(), this.#service.end()])
  }

  async fillBare(count) {
    await this.#owner.query('TRUNCATE bare_deliveries')
    await this.#owner.query(
      'INSERT INTO bare_deliveries (body) SELECT $1 FROM generate_series(1, $2::int)',
      [BODY, count]
    )
    await this.#owner.query('VACUUM ANALYZE bare_deliveries')
  }

  /** One message and one delivery each, to the endpoints in turn. */
  async fill(siteId, destinationIds, count) {
    for (let left = count; left > 0; left -= FILLED_AT_ONCE) {
      await this.#fillSome(siteId, destinationIds, Math.min(left, FILLED_AT_ONCE))
    }
    await this.#owner.query('ANALYZE messages, deliveries')
  }

  async #fillSome(siteId, destinationIds, count) {
    await this.#service.query(
      `WITH m AS (INSERT INTO messages (site_id, id, type, subject, occurred_at, body)
         SELECT $1, gen_random_uuid(), 'conversion.created', gen_random_uuid()::text, now(), $3
           FROM generate_series(1, $4::int) RETURNING site_id, id)
       INSERT INTO deliveries (site_id, message_id, destination_id)
       SELECT site_id, id, ($2::uuid[])[1 + row_number() OVER () % cardinality($2::uuid[])] FROM m`,
      [siteId, destinationIds, BODY, count]
    )
  }

  async clear() {
    await this.#owner.query('TRUNCATE messages, deliveries, delivery_attempts, destination_health')
  }

  async countOpen() {
    const { rows } = await this.#service.query(
      `SELECT count(*)::int AS count FROM deliveries WHERE state <> 'delivered'`
    )
    return rows[0].count
  }

  /** When each message was written, ms, by the id that receivers know. */
  async createdAt() {
    const { rows } = await this.#service.query(
      `SELECT 'msg_' || replace(id::text, '-', '') AS id, extract(epoch FROM created_at) * 1000 AS at FROM messages`
    )
    return new Map(rows.map(({ id, at }) => [id, Number(at)]))
  }
}
