import type { ClientSection } from '#app/shared/client_sections'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of the client for whom the transaction has entered a site. */
export async function enteredSections(trx: TransactionClientContract): Promise<ClientSection[]> {
  const { rows } = await trx.rawQuery<{ rows: { sections: ClientSection[] }[] }>(
    `SELECT string_to_array(current_setting('app.sections', true), ',') AS sections`
  )
  return rows[0].sections
}
