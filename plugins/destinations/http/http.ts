import { fill } from './fill.js'
import { retryAfter } from '#app/plugins/contracts/retry_after'
import type { OutsideAnswer, OutsideHost, SettingValues } from '#app/plugins/contracts/plugin'
import type {
  DeliveryResult,
  Destination,
  OutwardMessage,
} from '#app/plugins/contracts/destination'

/** Of the 4xx, these go away by themselves. */
const LATER = [408, 425, 429]

export function httpDestination(settings: SettingValues, host: OutsideHost): Destination {
  return {
    async deliver(message) {
      const answer = await host.fetch(String(settings.url), {
        method: String(settings.method),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': message.id,
          ...(settings.authorization && { authorization: String(settings.authorization) }),
        },
        body: bodyOf(String(settings.template), message),
      })
      return { ...resultOf(answer, host.now()), answer }
    },
  }
}

/** A template may also ask for `id` and `event`. */
function bodyOf(template: string, { id, event, body }: OutwardMessage): string {
  if (!template.trim()) return body
  return fill(template, { ...JSON.parse(body), id, event })
}

function resultOf({ status, headers }: OutsideAnswer, now: Date): DeliveryResult {
  if (status >= 200 && status < 300) return { outcome: 'delivered' }
  const problem = `The other side answered with ${status}`
  if (status === 401 || status === 403 || status === 410) {
    return { outcome: 'needs_attention', problem }
  }
  if (status >= 400 && status < 500 && !LATER.includes(status)) {
    return { outcome: 'refused', problem }
  }
  const afterSec = retryAfter(headers['retry-after'], now)
  return afterSec === null ? { outcome: 'again', problem } : { outcome: 'again', problem, afterSec }
}
