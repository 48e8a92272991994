import { plainText } from '#app/plugins/plain_text'
import { AdsProblem } from '#app/ads/ads_problem'
import { ConnectionPaused } from '#app/ads/connections/exceptions'
import { UPLOAD_REASONS, type Setback } from '#app/plugins/contracts/ad_network'

const OUTCOMES = [
  'accepted',
  'rejected',
  'pending',
  'done',
  'forgotten',
  'again',
  'needs_attention',
  'not_allowed',
]

/** Asks a plugin. Throwing is the same as `again`, and what does not keep the contract is as if it had thrown. */
export async function called<T extends { outcome: string }>(
  call: () => Promise<T>,
  hide: (text: string) => string
): Promise<T | Setback> {
  try {
    const result = await call()
    if (!OUTCOMES.includes(result?.outcome) || !isKnown(result)) {
      return { outcome: 'again', problem: 'The answer of the plugin does not keep the contract.' }
    }
    return 'problem' in result
      ? { ...result, problem: hide(plainText(String(result.problem))) }
      : result
  } catch (error) {
    // It goes on as soon as somebody has linked the account again.
    const problem = hide(plainText(wordsOf(error)))
    return error instanceof ConnectionPaused
      ? { outcome: 'again', problem, afterSec: 0, isUntaken: true }
      : { outcome: 'again', problem }
  }
}

function isKnown(result: { outcome: string; reason?: unknown }) {
  return result.reason === undefined || UPLOAD_REASONS.includes(result.reason as never)
}

/** Of errors that are not ours only the message: what hangs on them holds the request, and that a token. */
function wordsOf(error: unknown) {
  if (error instanceof AdsProblem) return error.message
  return error instanceof Error ? error.message : 'It failed.'
}
