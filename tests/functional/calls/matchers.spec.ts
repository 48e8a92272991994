import { test } from '@japa/runner'
import { clock } from '#app/shared/clock'
import { rowsOf, makeSite, type TestSite } from '#tests/support/sites'
import { siteRegistry } from '#app/sites/site_registry'
import { pluginRegistry } from '#app/plugins/registry'
import { choose } from '#tests/support/one_off_plugins'
import { matchCall } from '#app/calls/matching/match_call'
import { matcherOf } from '#app/calls/matching/matchers_of'
import { recordCall } from '#app/calls/record_call'
import fingerprintMatcher from '#plugins/matchers/fingerprint/plugin'
import { UNUSABLE } from '#tests/support/broken_plugins'
import { pressing } from '#tests/support/matched_calls'
import { visitBefore } from '#tests/support/call_event'
import type { KnownSite } from '#app/sites/site_registry'

const NOW = new Date('2026-03-05T12:00:00Z')
const DIALLED = '+4989654321'

const known = async ({ publicId }: TestSite) => (await siteRegistry.find(publicId))!

const call = (over: object = {}) => ({
  phoneNumber: '+4930123456',
  dialled: DIALLED,
  fingerprint: null,
  calledAt: NOW,
  ...over,
})

/** Only for this site: whatever is installed is asked about the calls of all. */
const matcherThat = (site: KnownSite, name: string, match: (...args: any[]) => any) =>
  matcherOf(site, {
    ...fingerprintMatcher,
    name,
    create: () => ({ asks: () => ({ evidence: 'pressed_number', minutes: 60 }), match }),
  })

test.group('Matchers', (group) => {
  let site: TestSite
  group.each.setup(async () => {
    clock.freeze(NOW)
    site = await makeSite({ country: 'DE' })
    return () => clock.freeze(null)
  })

  test('who pressed the number a minute before has called', async ({ assert }) => {
    const visit = await pressing(site, NOW, 50, 'tel:+49%2089%20654321')
    await pressing(site, NOW, 301, `tel:${DIALLED}`)
    await pressing(await makeSite(), NOW, 5, `tel:${DIALLED}`)
    const { session, explanation } = await matchCall(await known(site), call())
    assert.equal(session!.sessionId, visit.id)
    assert.equal(session!.fingerprint, visit.fingerprint)
    assert.deepInclude(explanation, {
      method: 'time-and-intent',
      by: 'time-and-intent@1.0.0',
      windowMin: 5,
      confidence: 90,
      runnersUp: [],
    })
  })

  test('a number as people of the country write it is the same number', async ({ assert }) => {
    const visit = await pressing(site, NOW, 100, 'tel:089 654321')
    await pressing(site, NOW, 10, 'tel:089111222')
    const { session, explanation } = await matchCall(await known(site), call())
    assert.equal(session!.sessionId, visit.id)
    assert.lengthOf(explanation.runnersUp, 1)
  })

  test('other conversions are no intent to call', async ({ assert }) => {
    await pressing(site, NOW, 10, 'https://wa.me/4989654321', 'whatsapp')
    const { session, explanation } = await matchCall(await known(site), call())
    assert.isNull(session)
    assert.deepEqual(
      explanation.reasons.map(({ reason }) => reason),
      ['no_fingerprint', 'no_number_pressed']
    )
  })

  test('a call with a fingerprint is not guessed at', async ({ assert }) => {
    await pressing(site, NOW, 10, `tel:${DIALLED}`)
    const { session } = await matchCall(await known(site), call({ fingerprint: 'nobody' }))
    assert.isNull(session)
  })

  test('a site sets and switches them like other plugins', async ({ assert }) => {
    await pressing(site, NOW, 900, `tel:${DIALLED}`)
    assert.isNull((await matchCall(await known(site), call())).session)
    await choose(site.id, 'matcher', 'time-and-intent', '{"window_min": 15}')
    siteRegistry.forget(site.publicId)
    const { explanation } = await matchCall(await known(site), call())
    assert.include(explanation, { method: 'time-and-intent', windowMin: 15 })

    await rowsOf('UPDATE site_plugins SET enabled = false WHERE site_id = ? RETURNING 1', [site.id])
    siteRegistry.forget(site.publicId)
    assert.isNull((await matchCall(await known(site), call())).session)
  })

  test('a number that stands for a source tells it, with a visit and without', async ({
    assert,
  }) => {
    await rowsOf(
      `INSERT INTO source_numbers (site_id, number, name) VALUES (?, ?, 'Flyer in May') RETURNING 1`,
      [site.id, DIALLED]
    )
    const stored = await recordCall(await known(site), {
      ...call(),
      source: 'twilio',
      externalId: 'a',
      durationSec: 60,
    })
    const [row] = await rowsOf('SELECT match FROM calls WHERE id = ?', [stored.id])
    assert.include(row.match, { method: null, source: 'Flyer in May', confidence: 0 })

    const visit = await pressing(site, NOW, 30, `tel:${DIALLED}`)
    const { session, explanation } = await matchCall(await known(site), call())
    assert.equal(session!.sessionId, visit.id)
    assert.include(explanation, { method: 'time-and-intent', source: 'Flyer in May' })
    const other = await matchCall(await known(site), call({ dialled: '+4989111222' }))
    assert.notProperty(other.explanation, 'source')
  })

  test('what a broken one says counts as nothing, and the next one is asked', async ({
    assert,
  }) => {
    const visit = await pressing(site, NOW, 3_000, `tel:${DIALLED}`)
    const good = {
      visit: visit.id,
      reasons: [{ reason: 'because', points: 50 }],
      runnersUp: [],
      windowMin: null,
    }
    const wrong: Record<string, (good: any) => any> = {
      ...UNUSABLE,
      'names-a-stranger': () => ({ ...good, visit: crypto.randomUUID() }),
      'is-too-sure': () => ({ ...good, reasons: [{ reason: 'sure', points: 101 }] }),
      'has-no-reason': () => ({ ...good, reasons: [] }),
      'runs-up-to-itself': () => ({ ...good, runnersUp: [visit.id] }),
      'has-half-points': () => ({ ...good, reasons: [{ reason: 'half', points: 0.5 }] }),
    }
    delete wrong.null
    const asked = await known(site)
    const lastResort = matcherThat(asked, 'last-resort', () => good)
    for (const [name, answer] of Object.entries(wrong)) {
      const broken = matcherThat(asked, name, () => answer({ ...good }))
      const { session, explanation } = await matchCall(asked, call(), [broken, lastResort])
      assert.equal(session!.sessionId, visit.id, name)
      assert.include(explanation, { method: 'last-resort', confidence: 50 }, name)
    }
  })

  test('the surest is asked first', async ({ assert }) => {
    const names = pluginRegistry.all('matcher').map(({ name }) => name)
    assert.deepEqual(names.slice(0, 5), [
      'reference-code',
      'pool-number',
      'number-per-source',
      'fingerprint',
      'time-and-intent',
    ])
    const visit = await visitBefore(site, NOW, 60, { fingerprint: 'fp' })
    await pressing(site, NOW, 10, `tel:${DIALLED}`)
    const { session } = await matchCall(await known(site), call({ fingerprint: 'fp' }))
    assert.equal(session!.sessionId, visit.session.id)
  })
})
