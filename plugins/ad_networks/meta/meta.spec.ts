import { test } from '@japa/runner'
import plugin from './plugin.js'
import cases from './cases/meta.json' with { type: 'json' }
import { createHash } from 'node:crypto'
import { HOST } from '#app/plugins/testing/host'
import { pluginSuite } from '#app/plugins/testing/suite'
import { withReceiver, type Behaviour } from '#app/plugins/testing/fake_receiver'
import type { OfflineConversion } from '#app/plugins/contracts/ad_network'
import type { SettingValues } from '#app/plugins/contracts/plugin'

pluginSuite(plugin, cases)

const CONVERSION: OfflineConversion = {
  transactionId: '7e0f4a3e-5f0c-4c55-9d6a-0d7d0c1f7c11',
  occurredAt: new Date('2026-01-15T11:58:07.900Z'),
  source: 'phone',
  click: { kind: 'fbclid', id: 'IwY2xjawM_aem_xY-9', at: new Date('2026-01-14T08:00:00.123Z') },
  value: 120.5,
  currency: 'EUR',
  consent: 'granted',
  person: { phoneNumber: null, emailSha256: null },
}
const SETTINGS = {
  dataset: '123',
  token: 'EAAB-very-secret',
  event: 'Qualified lead',
  code: 'TEST123',
}
const TAKEN = { status: 200, body: '{"events_received":1,"messages":[],"fbtrace_id":"A"}' }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function sent(
  behaviour: Behaviour,
  conversions: Partial<OfflineConversion>[] = [{}],
  { isDryRun = false, ...settings }: SettingValues & { isDryRun?: boolean } = {}
) {
  return withReceiver(behaviour, async ({ host, requests }) => {
    const network = plugin.create({ ...SETTINGS, ...settings }, { ...host, account: null })
    const batch = conversions.map((one) => ({ ...CONVERSION, ...one }))
    const result = await network.send!(batch, { isDryRun })
    return { result, requests, body: requests[0] && JSON.parse(requests[0].body) }
  })
}

const graph = async (error: object) => {
  const { result } = await sent(errorOf(error))
  return result
}

async function outcomeOf(behaviour: Behaviour) {
  const { result } = await sent(behaviour)
  return result.outcome
}

const errorOf = (error: object) => ({ status: 400, body: JSON.stringify({ error }) })

test.group('Meta, what it sends', () => {
  test('is the event as the specification wants it', async ({ assert }) => {
    const { result, requests, body } = await sent(TAKEN)
    assert.deepEqual(result, { outcome: 'accepted', reference: null })
    assert.equal(requests[0].url, 'https://graph.facebook.com/v25.0/123/events')
    assert.deepEqual(body, {
      data: [
        {
          event_name: 'Qualified lead',
          event_time: 1768478287,
          event_id: CONVERSION.transactionId,
          action_source: 'system_generated',
          user_data: { fbc: 'fb.1.1768377600123.IwY2xjawM_aem_xY-9' },
          custom_data: {
            event_source: 'crm',
            lead_event_source: 'OpsMantik',
            value: 120.5,
            currency: 'EUR',
          },
        },
      ],
      access_token: 'EAAB-very-secret',
    })
    assert.notInclude(requests[0].url, 'secret')
  })

  test('has numbers and addresses hashed, and nothing for what is not known', async ({
    assert,
  }) => {
    const emailSha256 = sha256('jo@example.com')
    const people = [
      { person: { phoneNumber: '+4930123456', emailSha256 }, click: null },
      { person: { phoneNumber: null, emailSha256 }, value: null, currency: null },
    ]
    const { requests, body } = await sent(TAKEN, people)
    assert.deepEqual(body.data[0].user_data, { em: [emailSha256], ph: [sha256('4930123456')] })
    assert.deepEqual(Object.keys(body.data[1].user_data), ['fbc', 'em'])
    assert.notProperty(body.data[1].custom_data, 'value')
    assert.notInclude(requests[0].body, '4930123456"')
    assert.notInclude(requests[0].body, sha256(''))
  })

  test('is not sent when one is older than seven days, which is named', async ({ assert }) => {
    const week = 7 * 86_400_000
    const ago = (ms: number) => ({ occurredAt: new Date(HOST.now().getTime() - ms), click: null })
    const { result, requests } = await sent(TAKEN, [{}, ago(week + 1000), ago(week - 60_000)])
    assert.isEmpty(requests)
    assert.deepInclude(result, {
      outcome: 'rejected',
      rows: [{ row: 1, outcome: 'failed', reason: 'event_too_old' }],
    })
  })

  test('is tried with a code for tests, and only with one', async ({ assert }) => {
    const tried = await sent(TAKEN, [{}], { isDryRun: true })
    assert.equal(tried.body.test_event_code, 'TEST123')
    assert.match((tried.result as any).remark, /Meta keeps these events/)
    const without = await sent(TAKEN, [{}], { isDryRun: true, code: '' })
    assert.isEmpty(without.requests)
    assert.equal(without.result.outcome, 'rejected')
  })

  test('cannot lead to another place by the number of the dataset', async ({ assert }) => {
    const { requests } = await sent(TAKEN, [{}], { dataset: '../me?x=#' })
    assert.equal(requests[0].url, 'https://graph.facebook.com/v25.0/..%2Fme%3Fx%3D%23/events')
  })
})

test.group('Meta, what it is answered', () => {
  test('a token that is good no more, or may not, stops the target', async ({ assert }) => {
    for (const [error, reason] of [
      [{ code: 190, error_subcode: 460 }, 'no_permission'],
      [{ code: 102 }, 'no_permission'],
      [{ code: 10 }, 'access_denied'],
      [{ code: 200 }, 'access_denied'],
      [{ code: 294 }, 'access_denied'],
      [{ code: 3 }, 'access_denied'],
      [{ code: 368 }, 'account_closed'],
      [{ code: 100, error_subcode: 33 }, 'action_gone'],
      [{ code: 2635 }, 'not_understood'],
    ] as const) {
      const result = await graph(error)
      assert.deepInclude(result, { outcome: 'needs_attention', reason }, JSON.stringify(error))
    }
  })

  test('too much at once, and its own trouble, are tried again', async ({ assert }) => {
    for (const code of [1, 2, 4, 17, 32, 341, 613, 80004, 80014]) {
      assert.equal(await outcomeOf(errorOf({ code })), 'again', String(code))
    }
    assert.equal(await outcomeOf(errorOf({ code: 100, is_transient: true })), 'again')
    assert.equal(await outcomeOf({ ...errorOf({ code: 2 }), status: 500 }), 'again')
    for (const status of [302, 408, 429, 500, 503]) {
      assert.equal(await outcomeOf({ status, body: '<html>' }), 'again', String(status))
    }
    const { result } = await sent({ status: 429, headers: { 'retry-after': '90' }, body: '' })
    assert.deepInclude(result, { outcome: 'again', afterSec: 90 })
  })

  test('an answer that is cut, HTML or empty is nobody’s word that it has them', async ({
    assert,
  }) => {
    for (const body of [
      '',
      '<html>',
      '{"events_rec',
      'null',
      '[]',
      '{}',
      '{"events_received":"1"}',
    ]) {
      assert.equal(await outcomeOf({ status: 200, body }), 'again', body)
    }
    assert.equal(await outcomeOf({ status: 404, body: '' }), 'rejected')
  })

  test('an event that is wrong is named where Meta names it', async ({ assert }) => {
    for (const [path, reason] of [
      ["['event_time']", 'event_too_old'],
      ["['user_data']['fbc']", 'click_unreadable'],
      ["['custom_data']['currency']", 'bad_value'],
      ["['custom_data']['value']", 'bad_value'],
      ["['user_data']['ph'][0]", 'not_understood'],
      ['', 'not_understood'],
    ]) {
      const said = `The parameter $['data'][17]${path} is not valid.`
      const result: any = await graph({ code: 100, error_subcode: 2804019, error_user_msg: said })
      assert.deepInclude(result, { outcome: 'rejected', reason }, path)
      assert.deepInclude(result.rows[0], { row: 17, outcome: 'failed', reason })
    }
    const unnamed = await graph({ code: 100, error_subcode: 2804003, message: 'Invalid parameter' })
    assert.deepInclude(unnamed, { outcome: 'rejected', rows: [], reason: 'event_too_old' })
  })

  test('never tells the token, though Meta repeats it', async ({ assert }) => {
    const words = `Malformed access token ${SETTINGS.token}`
    const result: any = await graph({
      code: 190,
      error_subcode: 463,
      message: words,
      error_user_msg: words,
      fbtrace_id: 'Ab-C_1',
    })
    assert.equal(result.problem, 'Meta refused it: code 190, subcode 463, trace Ab-C_1')
    const odd: any = await graph({ code: 190, message: words, fbtrace_id: words })
    assert.equal(odd.problem, 'Meta refused it: code 190')
  })

  test('says when it has counted others than were sent', async ({ assert }) => {
    const { result } = await sent(TAKEN, [{}, {}])
    assert.deepInclude(result, { outcome: 'accepted' })
    assert.match((result as any).remark, /1 of 2/)
  })
})

test.group('Meta, what it refuses', () => {
  const says = (conversion: Partial<OfflineConversion>) =>
    plugin.create(SETTINGS, HOST).check({ ...CONVERSION, ...conversion })

  test('what it could not tell by anything, or of', ({ assert }) => {
    const click = CONVERSION.click!
    const person = { phoneNumber: '+4930123456', emailSha256: null }
    assert.deepEqual(says({}), { ok: true })
    assert.deepEqual(says({ click: null, person }), { ok: true })
    for (const [conversion, reason] of [
      [{ click: null }, 'no_click'],
      [{ click: { ...click, kind: 'gclid' } }, 'no_click'],
      [{ click: { ...click, id: 'a b' } }, 'click_unreadable'],
      [{ click: { ...click, id: 'ä' } }, 'click_unreadable'],
      [{ click: { ...click, at: new Date('2026-01-16') } }, 'before_click'],
      [{ value: -1 }, 'bad_value'],
      [{ currency: 'eur' }, 'bad_value'],
      [{ currency: null }, 'bad_value'],
      [{ value: Number.NaN }, 'bad_value'],
    ] as [Partial<OfflineConversion>, string][]) {
      assert.deepEqual(says(conversion), { ok: false, reason } as any)
    }
  })
})
