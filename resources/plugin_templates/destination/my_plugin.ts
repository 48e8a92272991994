import type { OutsideHost, SettingValues } from '#app/plugins/contracts/plugin'
import type { DeliveryResult, Destination } from '#app/plugins/contracts/destination'

/** Of the 4xx, these go away by themselves. */
const LATER = [408, 425, 429]

export function myPluginDestination(settings: SettingValues, host: OutsideHost): Destination {
  return {
    async deliver({ id, event, body }) {
      const answer = await host.fetch(String(settings.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'authorization': `Bearer ${settings.token}`,
          'x-message-id': id,
          'x-event': event,
        },
        body,
      })
      return resultOf(answer.status, answer.headers['retry-after'])
    },
  }
}

/** Nothing of the answer's text: servers repeat in it what they were sent. */
function resultOf(status: number, retryAfter?: string): DeliveryResult {
  if (status >= 200 && status < 300) return { outcome: 'delivered' }
  const problem = `The other side answered with ${status}`
  if (status >= 500 || LATER.includes(status)) {
    const afterSec = Number(retryAfter)
    return afterSec > 0 ? { outcome: 'again', problem, afterSec } : { outcome: 'again', problem }
  }
  if (status === 401 || status === 403) return { outcome: 'needs_attention', problem }
  return { outcome: 'refused', problem }
}
