import type { IncomingMessage } from 'node:http'
import { sync } from '#app/collect/sync'
import { uuidv7 } from '#app/shared/ids'
import { inSite, worksWithLeads } from '#app/shared/tenant_db'
import { Forbidden } from '#app/sites/exceptions'
import { RateLimit } from '#app/collect/rate_limit'
import { CheckedJustNow } from '#app/health/exceptions'
import { addressOf, senderOf } from '#app/collect/sender'
import { standingSite } from '#app/sites/queries/standing_site'
import type { Outcome } from '#app/ingest/types'

/** Of one person, in a minute. */
const limit = new RateLimit('test-event', 10)

export interface TestEvent {
  id: string
  status: Outcome['status']
  /** Why it was dropped. */
  reason: string | null
}

/**
 * Lets an event in as if a page had sent it, from the browser of whoever asks: their address and browser are judged as a
 * visitor's would be. It is of the category `system`, and worth nothing.
 */
export async function sendTestEvent(
  person: { id: string },
  siteId: string,
  request: IncomingMessage
): Promise<TestEvent> {
  const { publicId, domain } = await inSite(person.id, siteId, ({ trx, role }) => {
    if (!worksWithLeads(role)) throw new Forbidden()
    return standingSite(trx, siteId)
  })
  const { isAllowed } = await limit.take(person.id)
  if (!isAllowed) throw new CheckedJustNow()

  const sender = senderOf(request, addressOf(request), null)
  const id = uuidv7(sender.receivedAt.getTime())
  const event = {
    id,
    s: publicId,
    sid: uuidv7(sender.receivedAt.getTime()),
    u: `https://${domain}/`,
    ec: 'system',
    ea: 'test',
    ts: sender.receivedAt.getTime(),
    meta: { fp: `test-${person.id}` },
  }
  const { results } = await sync(
    { events: [event], isBatch: false, body: event, bytes: 0 },
    sender,
    null
  )
  const [result] = results
  return { id, status: result.status, reason: result.status === 'dropped' ? result.reason : null }
}
