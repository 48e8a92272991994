import type { Room } from '#app/deliveries/payloads/fit'
import { NO_VISIT, toldMessage, type Told } from '#app/deliveries/payloads/told_message'
import { outwardId } from '#app/shared/outward_id'
import type { NewMessage } from '#app/deliveries/message'
import { describedSite, type NamedSite, type OutwardSite } from '#app/deliveries/payloads/described'

export interface ConnectionState {
  site: OutwardSite
  /** Whose it is is not said: that is for the people of the site to see, and not for their endpoints. */
  connection: { id: string; provider: 'google_ads' }
  /** The account of the site that is not read any more, by the id that the network shows. */
  account: { id: string; name: string }
  since: string
  problem: string
}

export type ConnectionNeedsAttention = Told<'connection.needs_attention', ConnectionState>

export interface StoppedConnection {
  site: NamedSite
  connectionId: string
  account: { id: string; name: string }
  since: Date
  problem: string
}

/** Told to each site that stands still with it, once for each time that it stops. */
export function connectionNeedsAttention(fact: StoppedConnection, id: string): NewMessage {
  const { site, connectionId, account, since, problem } = fact
  const type = 'connection.needs_attention'
  const subject = `${connectionId}/${since.toISOString()}`
  const describe = (room: Room): ConnectionState => ({
    site: describedSite(site),
    connection: { id: outwardId('conn', connectionId), provider: 'google_ads' },
    account: { id: account.id, name: room.text(account.name) },
    since: since.toISOString(),
    problem: room.text(problem),
  })
  return toldMessage({ siteId: site.id, ...NO_VISIT }, { id, type, subject, at: since }, describe)
}
