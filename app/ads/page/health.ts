import type { Connection } from '#app/ads/connections/queries/usable_connections'
import type { SiteAccount } from '#app/ads/accounts/queries/site_account'

/** One thing that works, or does not: since when, why, and what to do. */
export interface HealthLine {
  what: 'permission' | 'costs' | 'conversions'
  state: 'works' | 'stopped' | 'waiting' | 'off'
  /** ISO 8601. */
  since: string | null
  why: string | null
  todo: 'link' | 'link_self' | 'fetch' | null
  /** ISO 8601: it ends then by itself. */
  until: string | null
}

interface Facts {
  connection: Connection | null
  account: SiteAccount
  /** The consent screen is in testing: permissions end after seven days. */
  isTesting: boolean
}

const TESTING_MS = 7 * 86_400_000

export function healthOf(facts: Facts): HealthLine[] {
  if (facts.connection?.state === 'demo') return demo(facts.account)
  return [permission(facts), costs(facts), conversions(facts)]
}

/** Nothing of it is asked, so nothing of it can stop. */
function demo({ fetchedAt }: SiteAccount): HealthLine[] {
  const line = { since: null, why: null, todo: null, until: null, state: 'off' } as const
  const since = fetchedAt?.toISOString() ?? null
  return [
    { ...line, what: 'permission', why: 'This is a demo: nothing of it asks Google.' },
    { ...line, what: 'costs', since, why: 'They were made up with the demo’s visits.' },
    { ...line, what: 'conversions' },
  ]
}

function permission({ connection, isTesting }: Facts): HealthLine {
  const line = { what: 'permission', until: null } as const
  if (!connection) {
    const why = 'The Google account that it was read by is not linked any more.'
    return { ...line, state: 'stopped', since: null, why, todo: 'link_self' }
  }
  const { state, stateSince, linkedAt, isMine } = connection
  if (state === 'needs_attention') {
    const why = 'Google takes the permission no more: somebody took it back, or it ran out.'
    return {
      ...line,
      state: 'stopped',
      since: stateSince.toISOString(),
      why,
      todo: isMine ? 'link' : 'link_self',
    }
  }
  const until = isTesting ? new Date(linkedAt.getTime() + TESTING_MS).toISOString() : null
  return { ...line, state: 'works', since: linkedAt.toISOString(), why: null, todo: null, until }
}

function costs({ connection, account }: Facts): HealthLine {
  const line = { what: 'costs', until: null } as const
  if (connection && !connection.mayReadAds) {
    const why = 'The box for Google Ads was not ticked when the account was linked.'
    return {
      ...line,
      state: 'stopped',
      since: connection.linkedAt.toISOString(),
      why,
      todo: 'link',
    }
  }
  const { problem, failingSince, fetchedAt } = account
  if (problem || !connection || connection.state !== 'working') {
    const since = failingSince?.toISOString() ?? null
    return { ...line, state: 'stopped', since, why: problem, todo: connection ? 'fetch' : null }
  }
  if (!fetchedAt) return { ...line, state: 'waiting', since: null, why: null, todo: null }
  return { ...line, state: 'works', since: fetchedAt.toISOString(), why: null, todo: null }
}

function conversions({ connection }: Facts): HealthLine {
  const line = { what: 'conversions', since: null, until: null } as const
  if (!connection || connection.state !== 'working') {
    return { ...line, state: 'stopped', why: null, todo: null }
  }
  if (connection.maySendConversions) return { ...line, state: 'works', why: null, todo: null }
  const why = 'The box for sending conversions was not ticked when the account was linked.'
  return { ...line, state: 'off', why, todo: 'link' }
}
