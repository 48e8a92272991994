export type AuditFilter = {
  userId: string | null
  kind: string | null
  siteId: string | null
  from: string | null
  to: string | null
  zone: string
}

export type AuditChoice = {
  id: string
  name: string
}

/** Days are those of whoever looks. */
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Of the log with a filter; `page` for another page of it, or the file. */
export function addressOf(
  workspaceId: string,
  { userId, kind, siteId, from, to }: AuditFilter,
  page: { path?: string; after?: string | null } = {}
): string {
  const zone = from || to ? ownZone() : null
  const given = { person: userId, kind, site: siteId, from, to, zone, after: page.after ?? null }
  const query = new URLSearchParams(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null)
  ).toString()
  return `/workspaces/${workspaceId}/audit${page.path ?? ''}${query ? `?${query}` : ''}`
}
