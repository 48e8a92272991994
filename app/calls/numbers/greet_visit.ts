import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import type { KnownSite } from '#app/sites/site_registry'
import { newReferenceCode } from '#app/calls/references/reference_code'

/** A browser's session, as its tracker names it. */
export interface Visitor {
  sid: string
  fingerprint: string | null
}

/** What a page is to show a visitor. */
export interface Greeting {
  /** E.164, for this visitor alone; null: the one that stands on the page stays. */
  number: string | null
  /** For the caller to name; null: the site has no codes. */
  reference: string | null
}

/** So many codes are tried. With 30,000 visits in 30 days one of a thousand is taken already. */
const CODES = 8

/** Reserves a number, or keeps the one that the visitor has, and gives the visit its code. */
export async function greetVisit(site: KnownSite, visitor: Visitor): Promise<Greeting> {
  const { swapped_number: swapped, reference_codes: hasCodes } = site.settings
  return {
    number: swapped === null ? null : await reserveNumber(site, visitor),
    reference: hasCodes ? await giveReference(site, visitor) : null,
  }
}

async function reserveNumber({ id, settings }: KnownSite, { sid, fingerprint }: Visitor) {
  const now = clock.now()
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { number: string | null }[] }>(
      'SELECT telephony.reserve_number(?, ?, ?, ?, ?::timestamptz, ?) AS number',
      [
        id,
        uuidv7(now.getTime()),
        sid,
        fingerprint as string,
        now.toISOString(),
        settings.number_grace_min * 60,
      ]
    )
  return rows[0].number
}

async function giveReference({ id }: KnownSite, { sid, fingerprint }: Visitor) {
  const codes = Array.from({ length: CODES }, newReferenceCode)
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { code: string | null }[] }>(
      'SELECT telephony.give_reference(?, ?, ?, ?::timestamptz, ?::text[]) AS code',
      [id, sid, fingerprint as string, clock.now().toISOString(), codes]
    )
  return rows[0].code
}
