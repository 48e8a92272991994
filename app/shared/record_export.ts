import { inSite } from '#app/shared/tenant_db'
import { record } from '#app/shared/record'
import type { DeedAction } from '#app/shared/deeds'

/** Before the first byte: data of people leaves. Throws `E_NOT_FOUND` for strangers. */
export function recordExport(
  userId: string,
  siteId: string,
  action: Extract<DeedAction, `${string}exported` | 'upload_file.downloaded'>,
  subject = ''
) {
  return inSite(userId, siteId, ({ trx }) => record(trx, { action, subject }))
}
