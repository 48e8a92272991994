import { record } from '#app/shared/record'
import { changes } from '#app/shared/changes'
import type { Layer } from '#app/site_plugins/layer'
import type { DeedAction } from '#app/shared/deeds'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of a secret only the day on which it was typed, as its form shows it. */
export async function recordSettings(
  trx: TransactionClientContract,
  action: DeedAction,
  plugin: string,
  before: Layer | null,
  after: Layer
) {
  const former = before ? said(before) : {}
  const gone = Object.fromEntries(Object.keys(former).map((key) => [key, null]))
  const changed = changes(former, { ...gone, ...said(after) })
  if (changed) await record(trx, { action, subject: plugin, ...changed })
}

function said({ settings, secrets }: Layer) {
  const typed = Object.entries(secrets).map(([key, { setAt }]) => [
    key,
    `••• ${setAt.slice(0, 10)}`,
  ])
  return { ...settings, ...Object.fromEntries(typed) }
}
