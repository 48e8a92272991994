import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { showSites } from '#app/moving/queries/show_sites'
import { newKey, sealKeys } from '#app/deliveries/signing_keys'
import { makeAllDaysDue } from '#app/attribution/ledger/queries/due_days'
import type { Manifest } from '#app/moving/manifest'
import type { ImportScope } from '#app/moving/importing/store_lines'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** All of it is stored: in one transaction it is seen. What is derived of it follows in the background. */
export function finishImport(scope: ImportScope, manifest: Manifest) {
  return db.connection('service').transaction(async (trx) => {
    await giveKeys(trx, scope, manifest.signing)
    await showSites(trx, scope)
    await trx.rawQuery('DELETE FROM workspaces WHERE id = ?', [scope.holdingId])
    const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
      'SELECT site_id AS id FROM workspace_import_sites WHERE workspace_id = ? AND import_id = ?',
      [scope.workspaceId, scope.importId]
    )
    for (const { id } of rows) await makeAllDaysDue(trx, id)
    await trx.rawQuery(
      'UPDATE workspace_imports SET finished_at = ?, problem = NULL WHERE workspace_id = ? AND id = ?',
      [clock.now(), scope.workspaceId, scope.importId]
    )
  })
}

/** An endpoint that signed goes on signing, with a key that its receiver has to be told. */
async function giveKeys(
  trx: TransactionClientContract,
  { holdingId }: ImportScope,
  signing: Manifest['signing']
) {
  for (const { id, signature } of signing) {
    const sealed = sealKeys([{ value: newKey(signature), until: null }], id)
    await trx.rawQuery(
      'UPDATE destinations SET sealed_keys = ? WHERE workspace_id = ? AND id = ?',
      [sealed, holdingId, id]
    )
  }
}
