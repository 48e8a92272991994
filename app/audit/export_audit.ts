import type { I18n } from '@adonisjs/i18n'
import { record } from '#app/shared/record'
import { csvLine } from '#app/shared/csv_line'
import { columnWords } from '#app/shared/column_words'
import { inAuditLog } from '#app/audit/audit_page'
import { readAuditFilter, type AuditCursor } from '#app/audit/audit_filter'
import { changeInWords, toldDeed, type ToldDeed } from '#app/audit/told_deed'
import { deedsOfWorkspace, type LoggedDeed } from '#app/audit/queries/deeds_of_workspace'

const AT_ONCE = 1000
const HEADS = ['at', 'who', 'what', 'site', 'changes', 'address']

interface Asked {
  userId: string
  workspaceId: string
  query: Record<string, unknown>
}

/** Before the first byte. Throws for those who may not see it. */
export function ensureMayExport({ userId, workspaceId }: Asked) {
  return inAuditLog(userId, workspaceId, ({ trx }) => record(trx, { action: 'audit.exported' }))
}

/** What a filter leaves, as CSV, in pieces: each is read in a transaction of its own, so a slow reader holds nothing up. */
export async function* exportAudit(
  { userId, workspaceId, query }: Asked,
  i18n: I18n
): AsyncGenerator<string> {
  const filter = readAuditFilter(query)
  const t = columnWords(i18n)
  yield `\uFEFF${csvLine(HEADS.map((key) => t(`audit.${key}`)))}`
  let cursor: AuditCursor | null = null
  do {
    const from: AuditCursor | null = cursor
    const deeds: LoggedDeed[] = await inAuditLog(userId, workspaceId, ({ trx }) =>
      deedsOfWorkspace(trx, workspaceId, filter, from, AT_ONCE)
    )
    yield deeds.map((deed) => lineOf(toldDeed(i18n, deed))).join('')
    const last = deeds.at(-1)
    cursor = last && deeds.length === AT_ONCE ? { at: last.atText, id: last.id } : null
  } while (cursor)
}

function lineOf({ at, actor, what, site, changes, ip }: ToldDeed): string {
  return csvLine([at.toISOString(), actor, what, site, changes.map(changeInWords).join('; '), ip])
}
