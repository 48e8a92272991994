import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import env from '#start/env'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { Transport, TransportListener } from '#app/shared/bus/transport'

const CHANNEL = 'opsmantik'

/** Any number, as long as nothing else in the database means the same by it. A process that listens holds a lock of it and its id. */
const CLASS = 740_392

const AGAIN_MS = 500
/** A connection that was cut in silence says nothing for ever, so it is asked. */
const ASK_EVERY_MS = 5_000

/**
 * LISTEN and NOTIFY. Listening takes a connection of its own, which no pooler may stand in front of; speaking goes through the pool of
 * background work.
 */
export class PostgresTransport implements Transport {
  readonly id = randomInt(1, 2 ** 31)
  #client: Client | null = null
  #isClosed = false
  #wasCut = false

  get isOpen() {
    return this.#client !== null
  }

  async open(listener: TransportListener) {
    try {
      await this.#connect(listener)
    } catch (error) {
      void this.#comeBack(listener)
      throw error
    }
  }

  async publish(texts: string[]) {
    await db
      .connection('service')
      .rawQuery('SELECT pg_notify(?, text) FROM unnest(?::text[]) AS text', [CHANNEL, texts])
  }

  async members() {
    const { rows } = await db.connection('service').rawQuery<{ rows: { id: string }[] }>(
      `SELECT objid::bigint AS id FROM pg_locks
        WHERE locktype = 'advisory' AND classid = ? AND objsubid = 2
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [CLASS]
    )
    return rows.map(({ id }) => Number(id))
  }

  async close() {
    this.#isClosed = true
    await this.#client?.end().catch(() => {})
  }

  /** On the connection that listens: what is tried there ends with it. */
  async tryLock(lock: number): Promise<boolean> {
    if (!this.#client) return false
    const { rows } = await this.#client.query('SELECT pg_try_advisory_lock($1, 0) AS held', [lock])
    return rows[0].held
  }

  async #connect(listener: TransportListener) {
    const client = new Client({
      connectionString: env.get('DATABASE_URL'),
      application_name: 'opsmantik_bus',
      options: '-c role=opsmantik_service -c statement_timeout=5s',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    })
    client.on('error', () => {}) // it ends after that, which is heard below
    client.on('notification', ({ payload }) => listener.heard(payload ?? ''))
    await client.connect()
    try {
      await client.query('SELECT pg_try_advisory_lock($1, $2)', [CLASS, this.id])
      await client.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      client.end().catch(() => {})
      throw error
    }
    this.#client = client
    const asking = setInterval(() => {
      client.query('SELECT 1').catch(() => client.end().catch(() => {}))
    }, ASK_EVERY_MS).unref()
    client.once('end', () => {
      clearInterval(asking)
      this.#client = null
      if (!this.#isClosed) void this.#comeBack(listener)
    })
    if (this.#wasCut) listener.resumed()
    this.#wasCut = false
  }

  async #comeBack(listener: TransportListener) {
    if (!this.#wasCut) logger.warn('this process does not hear the others')
    this.#wasCut = true
    while (!this.#isClosed && !this.#client) {
      await sleep(AGAIN_MS, undefined, { ref: false })
      if (this.#isClosed) return
      await this.#connect(listener).catch(() => {})
    }
    if (this.#client) logger.warn('this process hears the others again')
  }
}
