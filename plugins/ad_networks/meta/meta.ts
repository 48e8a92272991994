import { eventOf } from './event_of.js'
import { readAnswer } from './read_answer.js'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type {
  AdNetwork,
  AdNetworkHost,
  OfflineConversion,
  RowResult,
  Sent,
} from '#app/plugins/contracts/ad_network'

const ADDRESS = 'https://graph.facebook.com'
/** Each lives two years or more: https://developers.facebook.com/docs/graph-api/changelog */
const VERSION = 'v25.0'

/** One event that is older, and Meta takes none of the request. */
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000

/** Events of leads: Meta tells one that comes again by its `event_id`, and has no way to change or take back one. */
export function metaNetwork(settings: SettingValues, host: AdNetworkHost): AdNetwork {
  const [dataset, token, event, code] = ['dataset', 'token', 'event', 'code'].map((key) =>
    String(settings[key]).trim()
  )
  const url = `${ADDRESS}/${VERSION}/${encodeURIComponent(dataset)}/events`

  return {
    check: checked,
    async send(batch, { isDryRun }) {
      if (isDryRun && code === '') return noCode
      const tooOld = batch.flatMap((one, row) => (isTooOld(one, host.now()) ? [tooOldAt(row)] : []))
      if (tooOld.length) return refused(tooOld)
      const answer = await host.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // The token stands here and not in the address, which others on the way may write down.
        body: JSON.stringify({
          data: batch.map((one) => eventOf(one, event)),
          ...(isDryRun && { test_event_code: code }),
          access_token: token,
        }),
      })
      return readAnswer(answer, batch.length, isDryRun)
    },
  }
}

const checked: AdNetwork['check'] = ({ click, person, value, currency, occurredAt }) => {
  if (!click && !person.phoneNumber && !person.emailSha256) return { ok: false, reason: 'no_click' }
  if (click && click.kind !== 'fbclid') return { ok: false, reason: 'no_click' }
  if (click && !/^[\x21-\x7e]{1,512}$/.test(click.id)) {
    return { ok: false, reason: 'click_unreadable' }
  }
  if (click && occurredAt < click.at) return { ok: false, reason: 'before_click' }
  const isMoney = value === null || (Number.isFinite(value) && value >= 0)
  const isCurrency = currency === null ? value === null : /^[A-Z]{3}$/.test(currency)
  return isMoney && isCurrency ? { ok: true } : { ok: false, reason: 'bad_value' }
}

function isTooOld({ occurredAt }: OfflineConversion, now: Date) {
  return now.getTime() - occurredAt.getTime() > MAX_AGE_MS
}

function tooOldAt(row: number): RowResult {
  return { row, outcome: 'failed', reason: 'event_too_old' }
}

function refused(rows: RowResult[]): Sent {
  const problem = 'Meta takes nothing that is older than seven days'
  return { outcome: 'rejected', rows, problem, reason: 'event_too_old' }
}

const noCode: Sent = {
  outcome: 'rejected',
  rows: [],
  problem: 'Meta can only be tried out with a code for tests: put it into the settings',
  reason: 'not_understood',
}
