import { askedOf } from './asked.js'
import { retract } from './retract.js'
import { checked } from './checked.js'
import { ingestRequest } from './ingest_request.js'
import { DataManager } from './data_manager.js'
import { readIngest } from './read_ingest.js'
import { readStatus } from './read_status.js'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type {
  AdNetwork,
  AdNetworkHost,
  OfflineConversion,
  Sent,
  Setback,
} from '#app/plugins/contracts/ad_network'

/**
 * Conversions of clicks, through the Data Manager API. It has no word for changing a conversion: the same transaction id with
 * another value is the change, so one that Google does not know yet must not be changed, or there are two.
 */
export function googleAdsNetwork(settings: SettingValues, host: AdNetworkHost): AdNetwork {
  const google = new DataManager(host)

  async function ingest(batch: readonly OfflineConversion[], isDryRun: boolean): Promise<Sent> {
    const asked = askedOf(settings, host)
    if ('outcome' in asked) return asked
    return readIngest(await google.ingest(ingestRequest(batch, asked, isDryRun)), isDryRun)
  }

  return {
    check: checked,
    send: (batch, { isDryRun }) => ingest(batch, isDryRun),
    restate: (batch) => ingest(batch, false),
    async poll(reference, size) {
      const account = host.account
      return account ? readStatus(await google.status(reference), size) : noAccount
    },
    async retract(batch) {
      const asked = askedOf(settings, host)
      return 'outcome' in asked ? asked : retract(batch, asked, host)
    },
  }
}

const noAccount: Setback = {
  outcome: 'needs_attention',
  reason: 'no_account',
  problem: 'There is no Google Ads account.',
}
