import assert from 'node:assert/strict'
import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { CLICK, linkedSample, sampleFor } from '#app/plugins/testing/sample_conversions'
import { SECRET, sampleSettings } from '#app/plugins/testing/sample_settings'
import { withReceiver, type Behaviour } from '#app/plugins/testing/fake_receiver'
import {
  UPLOAD_REASONS,
  type AdNetwork,
  type AdNetworkPlugin,
  type OfflineConversion,
  type Sent,
} from '#app/plugins/contracts/ad_network'

export interface AdNetworkCase {
  name: string
  /** Where they differ from the defaults; secrets and required texts are filled in. */
  settings?: Record<string, string | number | boolean>
  /** Where it differs from a conversion by a click. */
  conversion?: Partial<Omit<OfflineConversion, 'occurredAt' | 'click'>>
  isDryRun?: boolean
  /** What the network answers. */
  answer: Behaviour
  expected: Partial<Sent>
}

const LATER = [429, 500, 503]
const OUTCOMES = ['accepted', 'rejected', 'again', 'needs_attention', 'not_allowed']

/** What every ad network must do, and what this one says of its own cases. */
export function adNetworkChecks(plugin: AdNetworkPlugin, cases: AdNetworkCase[] = []): Check[] {
  const common = [...commonChecks('ad-network', plugin as never), ...declared(plugin)]
  if (plugin.capabilities?.hands === 'file') return [...common, ...filed(plugin)]
  const good = cases.find(({ expected }) => expected.outcome === 'accepted')
  const send = (answer: Behaviour, over?: Partial<AdNetworkCase>) =>
    sendOnce(plugin, answer, { ...good, ...over })
  return [
    ...common,
    {
      name: 'what was taken is accepted, and told by its transaction id and its click id as they are',
      async run() {
        const { sent, told } = await send(good?.answer ?? { status: 200, body: '{}' })
        assert.equal(sent.outcome, 'accepted', JSON.stringify(sent))
        assert.ok(told.includes(sampleFor(plugin).transactionId), 'the transaction id was not sent')
        assert.ok(told.includes(CLICK), 'the click id was not sent as it is')
      },
    },
    {
      name: 'a number never leaves as it is',
      async run() {
        const { told } = await send(good?.answer ?? { status: 200, body: '{}' })
        assert.ok(!told.includes('4930123456'), 'a telephone number was sent')
      },
    },
    ...[...LATER.map((status) => ({ status })), 'silence' as const, 'nobody' as const].map(
      (answer) => ({
        name: `${typeof answer === 'string' ? answer : answer.status}: it may work later`,
        async run() {
          const { sent } = await send(answer)
          assert.equal(sent.outcome, 'again', JSON.stringify(sent))
        },
      })
    ),
    ...[400, 401, 403].map((status) => ({
      name: `${status}: it is not accepted`,
      async run() {
        const { sent } = await send({ status })
        assert.notEqual(sent.outcome, 'accepted')
      },
    })),
    ...cases.map(({ name, answer, expected, ...over }) => ({
      name,
      async run() {
        const { sent } = await send(answer, over)
        assert.deepEqual(sent, { ...sent, ...expected })
      },
    })),
  ]
}

function declared({ capabilities }: AdNetworkPlugin): Check[] {
  return [
    {
      name: 'its capabilities are possible',
      run() {
        const { clickIds, identifiers, maxBatch, maxAgeDays } = capabilities
        assert.ok(clickIds.length + identifiers.length > 0, 'it understands nothing')
        assert.ok(Number.isInteger(maxBatch) && maxBatch > 0, 'maxBatch is a whole number')
        assert.ok(maxAgeDays.click > 0 && maxAgeDays.event > 0, 'maxAgeDays are days')
      },
    },
  ]
}

function filed(plugin: AdNetworkPlugin): Check[] {
  return [
    {
      name: 'a line of a file has the click id as it is and no number, and is always the same',
      run() {
        const { check, file } = networkOf(plugin)
        const conversion = sampleFor(plugin)
        assert.deepEqual(check(conversion), { ok: true })
        assert.ok(file?.extension && file.type, 'the file has an extension and a type')
        assert.ok(file.head === '' || file.head.endsWith('\n'), 'its head is whole lines')
        const line = file.line(conversion)
        assert.ok(line.endsWith('\n') && line.split('\n').length === 2, 'it is one line')
        assert.ok(line.includes(CLICK), 'the click id is not in it as it is')
        assert.ok(!line.includes('4930123456'), 'a telephone number is in it')
        assert.equal(networkOf(plugin).file!.line(conversion), line)
      },
    },
    {
      name: 'a click id that is a formula gets into no file as it is',
      run() {
        const { check, file } = networkOf(plugin)
        const sample = sampleFor(plugin)
        for (const id of ['=1+1', '+cmd|x!A1', '@SUM(A1)', '=HYPERLINK("https://x")', 'a\r\nb']) {
          const conversion = { ...sample, click: { ...sample.click!, id } }
          const cells = check(conversion).ok ? file!.line(conversion).split(/[,;\t]/) : []
          assert.ok(!cells.some((cell) => cell.replace(/^"/, '').startsWith(id)), id)
        }
      },
    },
  ]
}

function networkOf(plugin: AdNetworkPlugin): AdNetwork {
  const host = {
    ...linkedSample(plugin),
    fetch: () => Promise.reject(new Error('nobody is asked')),
  }
  return plugin.create(Object.freeze(settingsOf(plugin, {})), host)
}

/** Names of things at networks are numbers mostly. */
function settingsOf(plugin: AdNetworkPlugin, over: AdNetworkCase['settings']) {
  const samples = sampleSettings(plugin.settings)
  const numbered = Object.entries(samples).map(([key, value]) => [
    key,
    value === 'sample' ? '987' : value,
  ])
  return { ...Object.fromEntries(numbered), ...over }
}

async function sendOnce(
  plugin: AdNetworkPlugin,
  answer: Behaviour,
  { settings, conversion, isDryRun = false }: Partial<AdNetworkCase>
) {
  return withReceiver(answer, async ({ host, requests, said }) => {
    const outside = { ...linkedSample(plugin), fetch: host.fetch, log: host.log }
    const network = plugin.create(Object.freeze(settingsOf(plugin, settings)), outside)
    const batch = [Object.freeze({ ...sampleFor(plugin), ...conversion })]
    const sent = await network.send!(batch, { isDryRun }).catch((error: Error): Sent => {
      return { outcome: 'again', problem: error.message }
    })
    assert.ok(OUTCOMES.includes(sent?.outcome), `there is no outcome "${sent?.outcome}"`)
    if ('reason' in sent) assert.ok(UPLOAD_REASONS.includes(sent.reason), 'the reason is known')
    assert.ok(!JSON.stringify([sent, said]).includes(SECRET), 'a secret is told to people')
    return { sent, told: requests.map(({ url, body }) => url + body).join('\n') }
  })
}
