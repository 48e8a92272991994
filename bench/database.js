import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { nameOf, parentOf } from './measure/processes.js'

/** Takes the role on as the application's own connections do. */
export const AS_SERVICE = '-c role=opsmantik_service'

/** The database of the bench, as its owner and as the role of the ingestion. */
export class BenchDatabase {
  #owner
  #service
  #admin
  url = ''
  /** @type {number | null} null: it runs on another machine, or the system does not tell */
  postmasterPid = null

  /**
   * @param {string} [url] of the owner
   * @param {string} [adminUrl] of the superuser, if that is known
   */
  static async open(url = process.env.DATABASE_URL, adminUrl = process.env.DATABASE_ADMIN_URL) {
    const database = new BenchDatabase()
    database.url = url
    database.#owner = await connected(url)
    database.#service = await connected(url, AS_SERVICE)
    database.#admin = adminUrl ? await connected(adminUrl) : null
    database.postmasterPid = await postmasterOf(database.#owner)
    return database
  }

  async close() {
    await Promise.all([this.#owner, this.#service, this.#admin].map((client) => client?.end()))
  }

  async makeSite(domain = 'bench.example') {
    const publicId = randomBytes(8).toString('hex')
    const { rows } = await this.#service.query(
      `WITH w AS (INSERT INTO workspaces (name) VALUES ('Bench') RETURNING id)
       INSERT INTO sites (public_id, workspace_id, domain, name)
       SELECT $1, id, $2, 'Bench' FROM w RETURNING id, workspace_id`,
      [publicId, domain]
    )
    return { id: rows[0].id, workspaceId: rows[0].workspace_id, publicId, domain }
  }

  /** As if somebody had chosen it on the site's page. */
  async choose(siteId, kind, plugin) {
    await this.#service.query(
      `INSERT INTO site_plugins (site_id, kind, plugin, version) VALUES ($1, $2, $3, '')`,
      [siteId, kind, plugin]
    )
  }

  /** A call after each visit, and what came of it; every third one was good. */
  async markVisits(siteId) {
    await this.#service.query(
      `INSERT INTO calls (site_id, phone_number, called_at, source, matched_session_id, matched_session_month, status, status_at)
       SELECT site_id, '+4930123456', last_event_at + interval '1 minute', 'bench', id, created_month,
              CASE WHEN abs(hashtext(id::text)) % 3 = 0 THEN 'qualified' ELSE 'junk' END, now()
         FROM sessions WHERE site_id = $1`,
      [siteId]
    )
    await this.analyze()
  }

  /** Calls of all numbers, from the oldest visit to the youngest; most of them matched, half of them marked. */
  async fillCalls(siteId, count) {
    await this.#service.query(
      `INSERT INTO calls (site_id, phone_number, called_at, source, duration_sec, matched_session_id,
                          matched_session_month, fingerprint, matched_fingerprint, status, status_at)
       SELECT site_id, '+4930' || 1000000 + n % 5000000, last_event_at, 'bench', n % 300, id, created_month,
              fingerprint, fingerprint, CASE n % 4 WHEN 0 THEN 'qualified' WHEN 1 THEN 'junk' END, now()
         FROM (SELECT *, row_number() OVER ()::int AS n FROM sessions WHERE site_id = $1 LIMIT $2) AS visits`,
      [siteId, count]
    )
    // They would be joined to leads all the time; what is measured is a call, not the past.
    await this.#service.query('DELETE FROM lead_due WHERE site_id = $1', [siteId])
    await this.analyze()
  }

  /** Visitors who are on the site now. */
  async keepVisiting(siteId, fingerprints) {
    await this.#service.query(
      `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, entry_page, exit_page,
                             channel, source_label, attributed_by, score)
       SELECT $1, md5(fp)::uuid, date_trunc('month', now()), md5(fp)::uuid, fp, now() - interval '5 minutes', now(),
              '/', '/', 'direct', 'Organic', 'bench', 50
         FROM unnest($2::text[]) AS fp
       ON CONFLICT (site_id, id, created_month) DO UPDATE
         SET started_at = excluded.started_at, last_event_at = excluded.last_event_at`,
      [siteId, fingerprints]
    )
  }

  /** Lets everybody who has an account see the site. */
  async admitEverybody({ workspaceId }) {
    await this.#service.query(
      `INSERT INTO memberships (workspace_id, user_id, role) SELECT $1, id, 'viewer' FROM users
       ON CONFLICT DO NOTHING`,
      [workspaceId]
    )
  }

  /** Nothing stored, nothing left to write to the disk: where every measurement begins. */
  async reset() {
    const { rows } = await this.#owner.query(
      `SELECT string_agg(quote_ident(table_name), ', ') AS names
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'site_id'`
    )
    await this.#owner.query(`TRUNCATE ${rows[0].names}`)
    await this.checkpoint()
  }

  /**
   * What autovacuum does within a minute of traffic, and a measurement of seconds cannot wait for: without
   * statistics PostgreSQL takes all indexes that begin with the site for equally good, and may read every
   * session of it to find one.
   */
  async analyze() {
    await this.#owner.query('ANALYZE')
  }

  /** Not where we are no superuser. */
  async checkpoint() {
    await this.#admin?.query('CHECKPOINT')
  }

  async countEvents() {
    const { rows } = await this.#service.query('SELECT count(*)::int AS count FROM events')
    return rows[0].count
  }

  async countCalls() {
    const { rows } = await this.#service.query('SELECT count(*)::int AS count FROM calls')
    return rows[0].count
  }

  /** @returns {AsyncGenerator<string>} the id of every stored event */
  async *eventIds() {
    await this.#service.query('BEGIN; DECLARE ids CURSOR FOR SELECT id FROM events')
    for (;;) {
      const { rows } = await this.#service.query('FETCH 20000 FROM ids')
      if (!rows.length) break
      for (const { id } of rows) yield id
    }
    await this.#service.query('COMMIT')
  }

  /** @returns {Promise<number>} bytes that were ever written to the log */
  async walPosition() {
    const { rows } = await this.#service.query(
      "SELECT (pg_current_wal_insert_lsn() - '0/0')::float8 AS bytes"
    )
    return rows[0].bytes
  }
}

async function connected(connectionString, options) {
  const client = new pg.Client({ connectionString, options, application_name: 'opsmantik_bench' })
  await client.connect()
  return client
}

async function postmasterOf(client) {
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
  // The number may belong to something else on this machine when the server runs on another one.
  return nameOf(rows[0].pid).startsWith('postgres') ? parentOf(rows[0].pid) : null
}
