import { randomUUID } from 'node:crypto'
import { monthOf } from '#app/shared/month'
import { rowsOf, type TestSite } from '#tests/support/sites'
import { siteRegistry } from '#app/sites/site_registry'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import { createMonths } from '#app/partitions/create_partitions'

export interface TestVisit {
  /** Null: of nobody knows whom. */
  visitor: string | null
  at: Date
  channel: string
  source?: string | null
  campaign?: string | null
  page?: string
  /** A minute later. */
  conversion?: { value?: number | null; currency?: string; at?: Date }
}

/** Visits as ingestion would have written them, without its rules for channels: tests choose them freely. */
export async function storeVisits({ id: siteId }: Pick<TestSite, 'id'>, visits: TestVisit[]) {
  const rows = visits.map((visit) => ({
    ...{ id: randomUUID(), month: monthOf(visit.at), conversionId: randomUUID() },
    ...{ source: null, campaign: null, page: 'https://example.com/', ...visit },
    convertedAt: visit.conversion?.at ?? new Date(visit.at.getTime() + 60_000),
    conversion: visit.conversion && { value: null, currency: 'EUR', ...visit.conversion },
  }))
  await createMonths([...new Set(rows.map(({ month }) => month))])
  await rowsOf(
    `INSERT INTO sessions (site_id, id, created_month, sid, fingerprint, started_at, last_event_at, entry_page, exit_page,
                           channel, source, campaign, source_label, attributed_by, conversion_count)
     SELECT ?::uuid, id, month, id, visitor, at, at, page, page, channel, source, campaign, 'Organic', 'test@1.0.0',
            (conversion IS NOT NULL)::int
       FROM json_to_recordset(?) AS v (id uuid, month date, visitor text, at timestamptz, page text, channel text, source text,
                                       campaign text, conversion json)`,
    [siteId, JSON.stringify(rows)]
  )
  await rowsOf(
    `INSERT INTO conversions (site_id, id, session_id, session_month, converted_at, action, value, currency)
     SELECT ?::uuid, "conversionId", id, month, "convertedAt", 'form_submit', (conversion ->> 'value')::float8,
            conversion ->> 'currency'
       FROM json_to_recordset(?) AS v ("conversionId" uuid, id uuid, month date, "convertedAt" timestamptz, conversion json)
      WHERE conversion IS NOT NULL`,
    [siteId, JSON.stringify(rows)]
  )
}

export async function knownSite({ publicId }: TestSite) {
  siteRegistry.forget(publicId)
  return (await siteRegistry.find(publicId))!
}

export async function deriveDays(site: TestSite, days: string[]) {
  const known = await knownSite(site)
  for (const day of days) await deriveDay(known, day)
}

/** `YYYY-MM-DD`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = new Date(from); day <= new Date(to); day.setUTCDate(day.getUTCDate() + 1)) {
    days.push(day.toISOString().slice(0, 10))
  }
  return days
}
