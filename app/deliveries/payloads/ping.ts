import type { NewMessage } from '#app/deliveries/message'
import { NO_VISIT, toldMessage, type Told } from '#app/deliveries/payloads/told_message'
import { describedSite, type NamedSite, type OutwardSite } from '#app/deliveries/payloads/described'

export type Ping = Told<'ping', { site: OutwardSite; message: string }>

/** A test that a person sends. */
export function ping(site: NamedSite, at: Date, id: string): NewMessage {
  const describe = (): Ping['data'] => ({ site: describedSite(site), message: 'This is a test.' })
  return toldMessage(
    { siteId: site.id, ...NO_VISIT },
    { id, type: 'ping', subject: id, at },
    describe
  )
}
