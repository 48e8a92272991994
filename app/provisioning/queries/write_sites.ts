import { SETTING_COLUMNS, type SiteValues } from '#app/provisioning/columns'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface SiteToWrite {
  id: string
  /** Of a new site. */
  publicId?: string
  values: SiteValues
  /** What of them is to be set: a setting that nobody has said keeps its default, also when that becomes another. */
  said: Partial<SiteValues>
}

const RECORD = `json_to_recordset(:rows::json) AS given (id uuid, public_id text, external_id text, name text, domain text,
  extra_origins text[], timezone text, country text, currency text, settings jsonb, "group" text)`

const GROUP = `(SELECT g.id FROM site_groups g WHERE g.workspace_id = :workspaceId AND lower(g.name) = lower(given."group"))`

/** All of them in one statement. Their groups have to be there. */
export async function insertSites(
  trx: TransactionClientContract,
  workspaceId: string,
  personId: string,
  sites: SiteToWrite[]
) {
  if (sites.length === 0) return
  await trx.rawQuery(
    `INSERT INTO sites (id, public_id, workspace_id, user_id, external_id, name, domain, extra_origins, timezone, country,
            currency, settings, group_id)
     SELECT given.id, given.public_id, :workspaceId, :personId, given.external_id, given.name, given.domain,
            given.extra_origins, given.timezone, given.country, given.currency, given.settings, ${GROUP}
       FROM ${RECORD}`,
    { workspaceId, personId, rows: JSON.stringify(sites.map(toRecord)) }
  )
}

/** The same for sites that are there: all that a file can say of them. */
export async function updateSites(
  trx: TransactionClientContract,
  workspaceId: string,
  sites: SiteToWrite[]
) {
  if (sites.length === 0) return
  await trx.rawQuery(
    `UPDATE sites s SET external_id = given.external_id, name = given.name, domain = given.domain,
            extra_origins = given.extra_origins, timezone = given.timezone, country = given.country,
            currency = given.currency, settings = s.settings || given.settings, group_id = ${GROUP},
            updated_at = clock_timestamp()
       FROM ${RECORD} WHERE s.workspace_id = :workspaceId AND s.id = given.id`,
    { workspaceId, rows: JSON.stringify(sites.map(toRecord)) }
  )
}

function toRecord({ id, publicId, values, said }: SiteToWrite) {
  const set = SETTING_COLUMNS.filter((key) => Object.hasOwn(said, key))
  const settings = Object.fromEntries(set.map((key) => [key, values[key]]))
  return { ...values, id, public_id: publicId, settings }
}
