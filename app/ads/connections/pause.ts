import db from '@adonisjs/lucid/services/db'
import { uuidv7 } from '#app/shared/ids'
import { announce } from '#app/deliveries/queries/announce'
import { withDashes } from '#app/ads/accounts/with_dashes'
import { pauseConnection } from '#app/ads/connections/queries/token_row'
import { notifyOfPause } from '#app/ads/connections/notify_of_pause'
import { sitesOfPaused, type PausedSite } from '#app/ads/connections/queries/told_of_pause'
import { connectionNeedsAttention } from '#app/deliveries/payloads/connection_state'

const PROBLEM = 'Google takes the permission no more: the account has to be linked again.'

/** It stands still until a person links it again. Whoever notices first tells of it; endpoints hear in the same transaction. */
export async function pause(connectionId: string, version: number) {
  const sites = await db.connection('service').transaction(async (trx) => {
    const since = await pauseConnection(trx, connectionId, version)
    if (!since) return null
    const found = await sitesOfPaused(trx, connectionId)
    await announce(
      trx,
      found.map((site) => messageTo(site, connectionId, since))
    )
    return found
  })
  if (sites) await notifyOfPause(connectionId, sites)
}

function messageTo(site: PausedSite, connectionId: string, since: Date) {
  const { siteId, publicId, domain, customerId, account } = site
  return connectionNeedsAttention(
    {
      site: { id: siteId, publicId, domain },
      connectionId,
      account: { id: withDashes(customerId), name: account },
      since,
      problem: PROBLEM,
    },
    uuidv7(since.getTime())
  )
}
