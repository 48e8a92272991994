import type { SettingValues } from '#app/plugins/contracts/plugin'
import type { AdNetwork, AdNetworkHost, Sent } from '#app/plugins/contracts/ad_network'

export function myPluginNetwork(settings: SettingValues, host: AdNetworkHost): AdNetwork {
  return {
    check: ({ click }) => (click ? { ok: true } : { ok: false, reason: 'no_click' }),
    async send(batch, { isDryRun }) {
      const events = batch.map(({ transactionId, occurredAt, click, value, currency }) => ({
        event_id: transactionId,
        event_time: occurredAt.toISOString(),
        click_id: click?.id,
        value,
        currency,
      }))
      const answer = await host.fetch(String(settings.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'authorization': `Bearer ${settings.token}`,
        },
        body: JSON.stringify({ events, validate_only: isDryRun }),
      })
      return resultOf(answer.status, answer.headers['retry-after'])
    },
  }
}

/** Nothing of the answer's text: servers repeat in it what they were sent. */
function resultOf(status: number, retryAfter?: string): Sent {
  if (status >= 200 && status < 300) return { outcome: 'accepted', reference: null }
  const problem = `The network answered with ${status}`
  if (status === 401 || status === 403) {
    return { outcome: 'needs_attention', reason: 'access_denied', problem }
  }
  if (status === 400 || status === 422) {
    return { outcome: 'rejected', rows: [], reason: 'not_understood', problem }
  }
  const afterSec = Number(retryAfter)
  return { outcome: 'again', problem, ...(afterSec > 0 && { afterSec }) }
}
