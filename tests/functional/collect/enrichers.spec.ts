import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { eventOf, post } from '#tests/support/sync'
import { siteRegistry } from '#app/sites/site_registry'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const GPTBOT =
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)'

/** As somebody in the dashboard would. */
async function setEnricher(
  site: TestSite,
  name: string,
  { enabled = true, settings = {} }: { enabled?: boolean; settings?: Record<string, unknown> }
) {
  await rowsOf(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled, settings)
     VALUES (?, 'enricher', ?, '1.0.0', ?, ?)`,
    [site.id, name, enabled, JSON.stringify(settings)]
  )
  siteRegistry.forget(site.publicId)
}

async function sessionOf(sid: string) {
  const [session] = await rowsOf(
    'SELECT device, browser, os, channel, source FROM sessions WHERE id = ?',
    [sid]
  )
  return session
}

async function dropsOf(site: TestSite) {
  const rows = await rowsOf('SELECT reason, count FROM drops WHERE site_id = ?', [site.id])
  return rows.map(({ reason, count }) => [reason, Number(count)])
}

test.group('Enrichers: machines', () => {
  test('a crawler is not stored, but counted', async ({ assert }) => {
    const site = await makeSite()
    const { status, body } = await post(
      { events: [eventOf(site), eventOf(site)] },
      { 'user-agent': GPTBOT }
    )
    assert.equal(status, 200)
    assert.equal(body.accepted, 0)
    assert.equal(body.dropped[0].reason, 'bot')
    assert.deepEqual(await dropsOf(site), [['bot', 2]])
    assert.lengthOf(await rowsOf('SELECT 1 FROM sessions WHERE site_id = ?', [site.id]), 0)
  })

  test('servers, headless browsers and texts without sense are stored', async ({ assert }) => {
    const site = await makeSite()
    const headless = CHROME.replace('Chrome/', 'HeadlessChrome/')
    for (const userAgent of ['node', 'curl/8.5.0', '', headless, 'x'.repeat(8_000), '((((']) {
      const { body } = await post(eventOf(site), { 'user-agent': userAgent })
      assert.equal(body.status, 'synced', userAgent.slice(0, 40))
    }
    assert.lengthOf(await dropsOf(site), 0)
  })

  test('a page that a browser loads ahead is no visit', async ({ assert }) => {
    const site = await makeSite()
    const ahead = { 'user-agent': CHROME, 'sec-purpose': 'prefetch;prerender' }
    assert.equal((await post(eventOf(site), ahead)).body.status, 'dropped')
    assert.equal((await post(eventOf(site), { 'user-agent': CHROME })).body.status, 'synced')
  })

  test('the site decides how fast is too fast, and who counts as a machine', async ({ assert }) => {
    const site = await makeSite()
    await setEnricher(site, 'bots', { settings: { events_per_minute: 5, libraries: true } })
    const meta = { fp: 'somebody' }
    const events = Array.from({ length: 8 }, () => eventOf(site, { meta }))
    const fast = await post({ events }, { 'user-agent': CHROME })
    assert.equal(fast.body.accepted, 5)
    assert.equal((await post(eventOf(site), { 'user-agent': CHROME })).body.status, 'synced')
    assert.equal((await post(eventOf(site), { 'user-agent': 'node' })).body.status, 'dropped')
    assert.deepEqual(await dropsOf(site), [['bot', 4]])
  })
})

test.group('Enrichers: switched off', () => {
  const visit = async (site: TestSite, headers: Record<string, string> = {}) => {
    const sid = randomUUID()
    await post(eventOf(site, { sid, r: 'https://chatgpt.com/' }), {
      'user-agent': CHROME,
      ...headers,
    })
    return sessionOf(sid)
  }

  test('each for itself, from the next event on', async ({ assert }) => {
    const site = await makeSite()
    const all = { device: 'desktop', browser: 'Chrome', os: 'Windows' }
    assert.deepEqual(await visit(site), { ...all, channel: 'ai', source: 'chatgpt' })

    await setEnricher(site, 'referrer', { enabled: false })
    const byHost = { channel: 'referral', source: 'chatgpt.com' }
    assert.deepEqual(await visit(site), { ...all, ...byHost })

    await setEnricher(site, 'device', { enabled: false })
    const nothing = { device: null, browser: null, os: null }
    assert.deepEqual(await visit(site), { ...nothing, ...byHost })

    assert.isUndefined(await visit(site, { 'user-agent': GPTBOT }))
    await setEnricher(site, 'bots', { enabled: false })
    assert.deepEqual(await visit(site, { 'user-agent': GPTBOT }), { ...nothing, ...byHost })
  })
})
