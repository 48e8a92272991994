import encryption from '@adonisjs/core/services/encryption'
import { isUuid } from '#app/shared/ids'

export interface RecipientKey {
  siteId: string
  recipientId: string
}

const PURPOSE = 'report recipient'

/** In the links of a mail: who has it may say of this one recipient whether they want the report, and nothing else. */
export function recipientToken({ siteId, recipientId }: RecipientKey): string {
  return encryption.encrypt([siteId, recipientId], { purpose: PURPOSE })
}

export function readRecipientToken(token: string): RecipientKey | null {
  const [siteId, recipientId] = encryption.decrypt<string[]>(token, PURPOSE) ?? []
  return siteId && isUuid(siteId) && isUuid(recipientId) ? { siteId, recipientId } : null
}
