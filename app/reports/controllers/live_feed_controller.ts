import { inSite } from '#app/shared/tenant_db'
import { liveFeed } from '#app/reports/live_feed'
import type { HttpContext } from '@adonisjs/core/http'
import { watchedSite } from '#app/reports/queries/watched_site'
import LiveFeedTransformer from '#app/reports/transformers/live_feed_transformer'
import WatchedSiteTransformer from '#app/reports/transformers/watched_site_transformer'

export default class LiveFeedController {
  /** The page "Today". Rendered after the transaction: what all pages share asks for a connection of its own. */
  async show({ auth, params, inertia }: HttpContext) {
    const { site, feed } = await read(auth.user!.id, params.id)
    return inertia.render('sites/live', {
      site: WatchedSiteTransformer.transform(site),
      feed: LiveFeedTransformer.transform(feed),
    })
  }

  /** What an open page catches up from, after its stream was cut. */
  async feed({ auth, params, response }: HttpContext) {
    const { feed } = await read(auth.user!.id, params.id)
    response.header('cache-control', 'private, no-store')
    return feed
  }
}

function read(userId: string, siteId: string) {
  return inSite(userId, siteId, async ({ trx }) => ({
    site: await watchedSite(trx, siteId),
    feed: await liveFeed(trx, siteId),
  }))
}
