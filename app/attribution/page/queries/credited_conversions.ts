import { isUuid } from '#app/shared/ids'
import type { Period } from '#app/attribution/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A conversion in a list, with the touch that has most of its credit. */
export interface CreditedConversion {
  id: string
  /** ISO 8601. */
  convertedAt: string
  action: string
  value: number | null
  currency: string
  touches: number
  /** Of that touch; null when there was none. */
  channel: string | null
  source: string | null
  campaign: string | null
  /** 0 to 1. */
  share: number | null
}

export interface ConversionPage {
  conversions: CreditedConversion[]
  /** Where the next page begins; null after the last one. */
  next: string | null
}

interface Row extends Omit<CreditedConversion, 'convertedAt'> {
  converted_at: Date
  place: string
}

const PAGE = 25

/** Newest first. `after` is what the page before gave as `next`; what is not one begins at the beginning. */
export async function creditedConversions(
  trx: TransactionClientContract,
  siteId: string,
  { from, to }: Period,
  after: unknown,
  length = PAGE
): Promise<ConversionPage> {
  const place = readPlace(after)
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT c.conversion_id AS id, c.converted_at, concat_ws('~', c.day, c.converted_at, c.conversion_id) AS place,
            c.action, c.value, c.currency, cardinality(c.credits) AS touches,
            s.channel, s.source, s.campaign, best.credit / 1000000.0::float8 AS share
       FROM credits c
       LEFT JOIN LATERAL (SELECT credit, place FROM unnest(c.credits) WITH ORDINALITY AS u (credit, place)
                           ORDER BY credit DESC, place LIMIT 1) best ON true
       LEFT JOIN touch_sources s ON s.site_id = c.site_id AND s.id = c.touch_sources[best.place]
      WHERE c.site_id = :siteId AND c.day BETWEEN :from AND :to
        ${place ? 'AND (c.day, c.converted_at, c.conversion_id) < (:day::date, :at::timestamptz, :id::uuid)' : ''}
      ORDER BY c.day DESC, c.converted_at DESC, c.conversion_id DESC
      LIMIT ${length + 1}`,
    { siteId, from, to, ...place }
  )
  return {
    conversions: rows.slice(0, length).map(toConversion),
    next: rows.length > length ? rows[length - 1].place : null,
  }
}

function toConversion({ converted_at: at, place: _, ...row }: Row): CreditedConversion {
  return { ...row, convertedAt: at.toISOString() }
}

const PLACE =
  /^(\d{4}-\d\d-\d\d)~(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)~([0-9a-f-]{36})$/

export function readPlace(after: unknown) {
  const [, day, at, id] = (typeof after === 'string' && PLACE.exec(after)) || []
  return id && isUuid(id) && !Number.isNaN(Date.parse(day)) && !Number.isNaN(Date.parse(at))
    ? { day, at, id }
    : null
}
