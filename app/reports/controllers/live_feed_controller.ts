import env from '#start/env'
import { clock } from '#app/shared/clock'
import { siteTag } from '#app/sites/site_tag'
import { inSite } from '#app/shared/tenant_db'
import { liveFeed } from '#app/reports/live_feed'
import { lastMonths } from '#app/reports/months'
import type { HttpContext } from '@adonisjs/core/http'
import { todayFigures } from '#app/reports/queries/today_figures'
import LiveFeedTransformer from '#app/reports/transformers/live_feed_transformer'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import WatchedSiteTransformer from '#app/reports/transformers/watched_site_transformer'
import TodayFiguresTransformer from '#app/reports/transformers/today_figures_transformer'

export default class LiveFeedController {
  /**
   * The page "Today". Rendered after the transactions: what all pages share asks for a connection of its own. What cannot be
   * read is null: the page comes without, says so and tries again.
   */
  async show(ctx: HttpContext) {
    const userId = ctx.auth.getUserOrFail().id
    const { id } = ctx.params
    const site = await inSite(userId, id, ({ trx }) => watchedSite(trx, id))
    return ctx.inertia.render('sites/live', {
      site: WatchedSiteTransformer.transform(site),
      tag: siteTag(env.get('APP_URL'), site.publicId),
      feed: async () => {
        const feed = await orNull(ctx, feedOf(userId, id))
        return feed && LiveFeedTransformer.transform(feed)
      },
      today: async () => {
        const figures = await orNull(ctx, figuresOf(userId, site))
        return figures && TodayFiguresTransformer.transform(figures)
      },
    })
  }

  /** What an open page catches up from, after its stream was cut. */
  async feed({ auth, params, response }: HttpContext) {
    const feed = await feedOf(auth.getUserOrFail().id, params.id)
    response.header('cache-control', 'private, no-store')
    return feed
  }
}

function feedOf(userId: string, siteId: string) {
  return inSite(userId, siteId, async ({ trx }) => {
    await watchedSite(trx, siteId)
    return liveFeed(trx, siteId)
  })
}

function figuresOf(userId: string, { id, timezone }: WatchedSite) {
  const now = clock.now()
  return inSite(userId, id, ({ trx }) => todayFigures(trx, id, timezone, now, lastMonths(now, 2)))
}

async function orNull<T>({ logger }: HttpContext, reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (err) {
    logger.error({ err }, 'a part of the live page could not be read')
    return null
  }
}
