import collectConfig from '#config/collect'
import { ingest } from '#app/ingest/ingest'
import { refusals } from '#app/collect/exceptions'
import logger from '@adonisjs/core/services/logger'
import emitter from '@adonisjs/core/services/emitter'
import { isAllowedOrigin } from '#app/collect/allowed_origin'
import { OriginRefused } from '#app/ingest/events/origin_refused'
import type { Sender } from '#app/collect/sender'
import type { KnownSite } from '#app/sites/site_registry'
import type { Incoming } from '#app/ingest/types'

/**
 * Throws the refusal unless pages of this origin may send events for the site. What is refused is counted and shown to the
 * site's people (they may have forgotten a domain); the answer does not wait for that.
 */
export function requireOrigin(origin: string, site: KnownSite, sender: Sender, eventCount: number) {
  if (isAllowedOrigin(origin, site, collectConfig.allowedOrigins)) return

  const refused: Incoming = { site, receivedAt: sender.receivedAt, refused: 'origin_not_allowed' }
  const host = URL.canParse(origin) ? new URL(origin).host : origin
  void emitter.emit(OriginRefused, new OriginRefused(site.id, host.slice(0, 253)))
  ingest.submit(Array<Incoming>(eventCount).fill(refused), 0).catch((error: unknown) => {
    logger.warn({ err: error, site: site.publicId }, 'could not count a refused origin')
  })
  throw refusals.origin()
}
