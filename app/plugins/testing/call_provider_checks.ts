import assert from 'node:assert/strict'
import { HOST } from '#app/plugins/testing/host'
import type { Check } from '#app/plugins/testing/check'
import { commonChecks } from '#app/plugins/testing/common_checks'
import { sampleSettings } from '#app/plugins/testing/sample_settings'
import type { SettingValues } from '#app/plugins/contracts/plugin'
import type {
  CallProviderPlugin,
  ProviderCall,
  ProviderRequest,
} from '#app/plugins/contracts/call_provider'
import {
  assertLeavesAlone,
  assertNumber,
  assertText,
  frozen,
} from '#app/plugins/testing/expectations'

export interface CallProviderCase {
  name: string
  /** With the secret that the request was signed with. */
  settings: Record<string, string | number | boolean>
  request: Partial<Omit<ProviderRequest, 'receivedAt'>> & { receivedAt?: string }
  /** May it be believed? */
  verified: boolean
  /** What it tells of; null for something else. Dates in ISO 8601. Left out where it may not be believed. */
  call?: (Omit<ProviderCall, 'calledAt'> & { calledAt: string }) | null
}

const MAX_TEXT = 256

const NOTHING = { url: 'https://example.com/api/calls', headers: {}, body: '' }
const NONSENSE = [
  '',
  '{',
  'null',
  '[]',
  '{"a":{"b":[]}}',
  'a=b&a=c&=',
  '<call/>',
  '\0',
  'x'.repeat(1e5),
]

/** What every call provider must do, and what this one says of its own cases. */
export function callProviderChecks(
  plugin: CallProviderPlugin,
  cases: CallProviderCase[] = []
): Check[] {
  const create = (settings: SettingValues = {}) =>
    plugin.create({ ...sampleSettings(plugin.settings), ...settings }, HOST)
  const believed = cases.filter(({ verified }) => verified)
  return [
    ...commonChecks('call-provider', plugin),
    {
      name: 'what nobody signed is not believed',
      run() {
        for (const body of NONSENSE) assert.equal(create().verify(requestOf({ body })), false)
        for (const { settings, request } of believed) {
          const bare = requestOf({ body: request.body })
          assert.equal(create(settings).verify(bare), false, 'without its headers and its query')
        }
      },
    },
    {
      name: 'what was signed with another secret, or when there is none yet, is not believed',
      run() {
        for (const { name, settings, request } of believed) {
          for (const secret of ['another', '']) {
            const others = { ...settings, ...secretsOf(plugin, secret) }
            assert.equal(create(others).verify(requestOf(request)), false, name)
          }
        }
      },
    },
    {
      name: 'nonsense is about something else, and throws nothing',
      run() {
        for (const body of NONSENSE) assertCall(create().read(requestOf({ body })))
      },
    },
    {
      name: 'it leaves the request alone, and reads the same twice',
      run() {
        for (const { settings, request } of cases) {
          const copy = structuredClone(requestOf(request))
          assertLeavesAlone(copy, () => create(settings).verify(copy))
          assertLeavesAlone(copy, () => create(settings).read(copy))
          assert.deepEqual(create(settings).read(copy), create(settings).read(copy))
        }
      },
    },
    ...cases.map((expected) => ({ name: expected.name, run: () => caseHolds(create, expected) })),
  ]
}

function caseHolds(
  create: (settings: SettingValues) => ReturnType<CallProviderPlugin['create']>,
  { settings, request, verified, call }: CallProviderCase
) {
  const provider = create(settings)
  assert.equal(provider.verify(requestOf(request)), verified, 'verify()')
  if (call === undefined) return
  const read = provider.read(requestOf(request))
  assertCall(read)
  assert.deepEqual(read, call && { ...call, calledAt: new Date(call.calledAt) })
}

function requestOf({ receivedAt, ...request }: CallProviderCase['request']): ProviderRequest {
  const at = receivedAt ? new Date(receivedAt) : HOST.now()
  return frozen({ ...NOTHING, ...structuredClone(request), receivedAt: at })
}

function secretsOf({ settings }: CallProviderPlugin, secret: string) {
  return Object.fromEntries(
    settings.filter((setting) => setting.secret).map(({ key }) => [key, secret])
  )
}

function assertCall(call: ProviderCall | null) {
  if (call === null) return
  assertText(call.externalId, 'externalId', MAX_TEXT)
  assert.ok(call.externalId, 'externalId must not be empty: it tells calls apart')
  assertText(call.phoneNumber, 'phoneNumber', MAX_TEXT)
  const isDate = call.calledAt instanceof Date && !Number.isNaN(call.calledAt.getTime())
  assert.ok(isDate, 'calledAt is no date')
  if (call.durationSec !== null) assertNumber(call.durationSec, 'durationSec', { least: 0 })
  if (call.dialled !== null) assertText(call.dialled, 'dialled', MAX_TEXT)
}
