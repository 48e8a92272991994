import type { HttpContext } from '@adonisjs/core/http'
import type { Transmit } from '@boringnode/transmit'
import { mayWatch } from '#app/live/may_watch'

export function siteChannel(siteId: string) {
  return `sites/${siteId}`
}

/**
 * Who may listen to what. A channel without a rule is public in Transmit, so the last rule closes all others: a channel
 * that somebody adds and forgets to name here is heard by nobody.
 */
export function guardChannels(transmit: Transmit<HttpContext>) {
  transmit.authorize<{ id: string }>('sites/:id', ({ auth }, { id }) => {
    return auth.user ? mayWatch(auth.user.id, id) : false
  })
  transmit.authorize('*', () => false)
}
