import type { VisitorDraft } from '#app/ingest/types'
import type { Column } from '#app/ingest/queries/array_literal'
import { changePart, insertPart, REVISION } from '#app/ingest/queries/statement_part'

const KEY: Column<VisitorDraft>[] = [
  { name: 'site_id', type: 'uuid', value: (visitor) => visitor.siteId },
  { name: 'fingerprint', type: 'text', value: (visitor) => visitor.fingerprint },
]

const time = (name: string, of: (visitor: VisitorDraft) => Date | null): Column<VisitorDraft> => ({
  name,
  type: 'timestamptz',
  value: (visitor) => of(visitor)?.toISOString() ?? null,
})

const FACTS: Column<VisitorDraft>[] = [
  time('first_seen_at', (visitor) => visitor.firstSeenAt),
  time('last_seen_at', (visitor) => visitor.lastSeenAt),
  { name: 'sessions_count', type: 'int', value: (visitor) => visitor.sessionsCount },
  time('first_ad_click_at', (visitor) => visitor.firstAdClickAt),
  time('last_ad_click_at', (visitor) => visitor.lastAdClickAt),
  { name: 'last_ad_click_id', type: 'text', value: (visitor) => visitor.lastAdClickId },
]

export const newVisitors = insertPart('v', 'new_visitors', 'visitors', [...KEY, ...FACTS, REVISION])

export const changedVisitors = changePart('c', 'changed_visitors', 'visitors', KEY, FACTS)
