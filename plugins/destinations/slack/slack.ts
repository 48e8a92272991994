import { lineFor } from './line_for.js'
import { retryAfter } from '#app/plugins/contracts/retry_after'
import type { OutsideAnswer, OutsideHost, SettingValues } from '#app/plugins/contracts/plugin'
import type { DeliveryResult, Destination } from '#app/plugins/contracts/destination'

/** The webhook is not there any more, or the channel is not: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const GONE = [403, 404, 410]
const LATER = [408, 429]

/** Slack does not know a message that comes again, so its id stands in small print, for people. */
export function slackDestination(settings: SettingValues, host: OutsideHost): Destination {
  return {
    async deliver({ id, event, body }) {
      const text = lineFor(event, body)
      const answer = await host.fetch(String(settings.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          text,
          blocks: [
            { type: 'section', text: { type: 'mrkdwn', text } },
            { type: 'context', elements: [{ type: 'plain_text', text: id }] },
          ],
        }),
      })
      return { ...resultOf(answer, host.now()), answer }
    },
  }
}

function resultOf({ status, headers }: OutsideAnswer, now: Date): DeliveryResult {
  if (status >= 200 && status < 300) return { outcome: 'delivered' }
  const problem = `Slack answered with ${status}`
  if (GONE.includes(status)) return { outcome: 'needs_attention', problem }
  if (status < 500 && !LATER.includes(status)) return { outcome: 'refused', problem }
  const afterSec = retryAfter(headers['retry-after'], now)
  return afterSec === null ? { outcome: 'again', problem } : { outcome: 'again', problem, afterSec }
}
