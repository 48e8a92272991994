import { randomUUID } from 'node:crypto'
import { overviewOf } from '#app/overview/overview_of'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'

export const NOW = new Date('2034-05-10T12:00:00Z')
const HOUR_MS = 3_600_000
export const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS).toISOString()

/** A site that sends, from which nothing is wrong. */
export async function aSite() {
  const { user, workspaceId } = await makePerson()
  const { id } = await makeSite({ workspaceId, domain: 'shop.example' })
  await heard(id, 0)
  const troubles = async () => {
    const found = await overviewOf(user.id, 7, [workspaceId])
    return found.troubles.map(({ kind, severity, path, facts }) => ({
      kind,
      severity,
      path,
      facts,
    }))
  }
  const kinds = async () => (await troubles()).map(({ kind }) => kind)
  return { id, user, workspaceId, troubles, kinds }
}

export async function heard(siteId: string, hours: number) {
  await rowsOf(
    `INSERT INTO site_signals VALUES (:siteId, 'page_view', :at, :at, 'shop.example')
     ON CONFLICT (site_id, signal) DO UPDATE SET last_at = :at`,
    { siteId, at: ago(hours) } as any
  )
}

/** So many visits on each of the days, counted back from yesterday. */
export async function usually(siteId: string, perDay: number, daysAgo: number[]) {
  for (const day of daysAgo) {
    await rowsOf(
      `INSERT INTO traffic_days VALUES (?, ?::date - ?::int, 'UTC', ?, 1, 1, 0, 0, 0, 0, '{1}', 'x', 1, now(), now())`,
      [siteId, NOW.toISOString().slice(0, 10), day, perDay]
    )
  }
}

export const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

export async function refused(siteId: string, host: string, hours: number) {
  await rowsOf(`INSERT INTO site_signals VALUES (?, 'origin_refused', ?, ?, ?)`, [
    siteId,
    ago(hours),
    ago(hours),
    host,
  ])
}

export async function anAccount(
  siteId: string,
  userId: string,
  facts: Record<string, unknown> = {}
) {
  const connection = randomUUID()
  await rowsOf(
    `INSERT INTO user_credentials (id, user_id, provider, account, scopes, linked_at)
     VALUES (?, ?, 'google_ads', ?, '{https://www.googleapis.com/auth/adwords}', ?)`,
    [connection, userId, connection, ago(100)]
  )
  const row = { fetched_at: ago(2), problem: null, failing_since: null, ...facts }
  await rowsOf(
    `INSERT INTO ad_accounts (site_id, credential_id, customer_id, name, currency, timezone, fetched_at, problem, failing_since)
     VALUES (?, ?, 1, 'x', 'EUR', 'UTC', ?, ?, ?)`,
    [siteId, connection, row.fetched_at, row.problem, row.failing_since] as any[]
  )
  return connection
}

export async function anEndpoint(
  workspaceId: string,
  siteId: string | null,
  state: string,
  hours: number
) {
  const [{ id }] = await rowsOf(
    `INSERT INTO destinations (workspace_id, site_id, plugin, name, events, state) VALUES (?, ?, 'webhook', 'CRM', '{ping}', ?)
     RETURNING id`,
    [workspaceId, siteId, state] as any[]
  )
  await rowsOf(
    `INSERT INTO destination_health (workspace_id, destination_id, failing_since, last_problem) VALUES (?, ?, ?, '500')`,
    [workspaceId, id, ago(hours)]
  )
  return id as string
}
