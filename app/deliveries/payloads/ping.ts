import type { NewMessage } from '#app/deliveries/message'
import { describedSite, type NamedSite, type OutwardSite } from '#app/deliveries/payloads/described'

export interface Ping {
  type: 'ping'
  version: 1
  timestamp: string
  data: { site: OutwardSite; message: string }
}

/** A test that a person sends. */
export function ping(site: NamedSite, at: Date, id: string): NewMessage {
  const body: Ping = {
    type: 'ping',
    version: 1,
    timestamp: at.toISOString(),
    data: { site: describedSite(site), message: 'This is a test.' },
  }
  return {
    siteId: site.id,
    id,
    type: 'ping',
    subject: id,
    occurredAt: at,
    sessionId: null,
    body: JSON.stringify(body),
    score: 0,
    channel: null,
    sourceLabel: null,
  }
}
