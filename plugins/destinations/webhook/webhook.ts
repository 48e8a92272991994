import { customHeaders } from './custom_headers.js'
import { retryAfter } from '#app/plugins/contracts/retry_after'
import { signedContent, signerOf, type Signer } from './sign.js'
import type { OutsideAnswer, OutsideHost, SettingValues } from '#app/plugins/contracts/plugin'
import type {
  DeliveryResult,
  Destination,
  OutwardMessage,
} from '#app/plugins/contracts/destination'

const GONE = 410

export function webhookDestination(settings: SettingValues, host: OutsideHost): Destination {
  const signers = new Map<string, Signer>()
  const signer = (key: string) => {
    if (!signers.has(key)) signers.set(key, signerOf(key))
    return signers.get(key)!
  }
  let own: Record<string, string> | null = null
  const ownHeaders = () => (own ??= customHeaders(String(settings.headers)))

  return {
    async deliver(message) {
      const prepared = prepare(message, ownHeaders, signer, host.now())
      if ('outcome' in prepared) return prepared
      const answer = await host.fetch(String(settings.url), {
        method: 'POST',
        headers: prepared.headers,
        body: message.body,
      })
      return { ...resultOf(answer, host.now()), answer }
    },
  }
}

/** With the time of this attempt: receivers refuse what was signed more than five minutes ago. */
function prepare(
  { id, body, keys }: OutwardMessage,
  ownHeaders: () => Record<string, string>,
  signer: (key: string) => Signer,
  now: Date
): { headers: Record<string, string> } | DeliveryResult {
  const timestamp = Math.floor(now.getTime() / 1000)
  try {
    if (keys.length === 0) throw new Error('there is no signing key')
    const content = signedContent(id, timestamp, body)
    return {
      headers: {
        ...ownHeaders(),
        'content-type': 'application/json',
        'user-agent': 'OpsMantik-Webhooks/1.0',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': keys.map((key) => signer(key)(content)).join(' '),
      },
    }
  } catch (error) {
    return { outcome: 'needs_attention', problem: (error as Error).message }
  }
}

/** Success is 2xx and nothing else. What is wrong with a receiver today may be put right before the last attempt. */
function resultOf({ status, headers }: OutsideAnswer, now: Date): DeliveryResult {
  if (status >= 200 && status < 300) return { outcome: 'delivered' }
  if (status === GONE) {
    return { outcome: 'needs_attention', problem: 'The receiver says that it is gone (410)' }
  }
  const isRedirect = status >= 300 && status < 400
  const problem = isRedirect
    ? `The receiver redirects (${status}), and redirects are not followed`
    : `The receiver answered with ${status}`
  const afterSec = retryAfter(headers['retry-after'], now)
  return afterSec === null ? { outcome: 'again', problem } : { outcome: 'again', problem, afterSec }
}
