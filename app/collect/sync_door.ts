import { sync, type SyncResult } from '#app/collect/sync'
import { wantsSecondScript } from '#app/calls/numbers/wants_second_script'
import collectConfig from '#config/collect'
import { Accepted, doorAt, originOf } from '#app/collect/door'
import { RateLimit } from '#app/collect/rate_limit'
import { readEvents } from '#app/collect/read_events'
import { watched } from '#app/collect/watched'
import { toAnswer } from '#app/collect/sync_answer'
import { publicIdOf } from '#app/health/intake/named_site'
import { addressOf, senderOf } from '#app/collect/sender'
import { requireAllowance } from '#app/collect/require_allowance'

const limit = new RateLimit('sync', collectConfig.limits.sync)

/** Visitors of whom nothing is stored are shown no numbers either. */
const isKept = ({ status }: SyncResult) => status !== 'dropped'

/** `POST /api/sync`: events of the tracker. */
export const atSyncDoor = doorAt(/^\/api\/sync\/?(?:\?|$)/, async (request, headers) => {
  const address = addressOf(request)
  return watched(request, address, 'events', async (seen) => {
    await requireAllowance(limit, address, headers)
    const envelope = await readEvents(request)
    const { events, isBatch, bytes } = envelope
    seen.read(events, bytes, () => publicIdOf(events), isBatch)
    const sender = (seen.sender = senderOf(request, address, envelope.body))
    const { site, results } = await sync(envelope, sender, originOf(request))
    if (wantsSecondScript(site.settings) && results.some(isKept)) {
      headers['Opsmantik-Script'] = `/assets/numbers.js?${site.publicId}`
    }
    const answer = toAnswer(results, isBatch)
    return { site, results, answer: answer.status === 'queued' ? new Accepted(answer) : answer }
  })
})
