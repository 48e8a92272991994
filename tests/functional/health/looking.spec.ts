import { test } from '@japa/runner'
import env from '#start/env'
import outsideConfig from '#config/outside'
import { rowsOf } from '#tests/support/sites'
import { until } from '#tests/support/until'
import { noteFindings } from '#app/health/checking/queries/note_check'
import { clientPage } from './client_page.js'

const HOME = env.get('APP_URL')
const HTML = { 'content-type': 'text/html' }
const tagOf = (publicId: string) =>
  `<script defer src="${HOME}/assets/core.js" data-site-id="${publicId}"></script>`

/** As if the last look had begun a minute earlier. */
const longAgo = (siteId: string) =>
  rowsOf(`UPDATE site_checks SET started_at = started_at - interval '1 minute' WHERE site_id = ?`, [
    siteId,
  ])

/** Holds requests until they are let go. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, open: resolve }
}

test.group('Health | a look that is under way', () => {
  test('says how far it has come, to everybody who looks, also who comes back', async ({
    assert,
    cleanup,
  }) => {
    const { client, begin, state, ended, look, site, origin } = await clientPage(cleanup)
    const first = gate()
    const second = gate()
    client.answer = async ({ url }, response) => {
      await (url!.includes('gclid') ? first : second).promise
      response.writeHead(url!.includes('gclid') ? 500 : 200, HTML).end(tagOf(site.publicId))
    }
    const { status, body } = await begin()
    assert.equal(status, 202)
    assert.include(body, { state: 'looking', step: 'opening', url: `${origin}/` })
    assert.deepInclude((await look()).check, { state: 'looking', findings: null })
    assert.equal((await begin()).status, 429, 'another tab')

    first.open()
    await until(async () => (await state()).step === 'again')
    second.open()
    const done = await ended()
    assert.include(done, { state: 'done', step: null, id: body.id })
    assert.equal(done.findings[0].code, 'click_id_breaks')
    assert.deepEqual((await look()).check, done)
  })

  test('one that the server did not end can be begun again', async ({ assert, cleanup }) => {
    const { client, begin, state, ended, site, html } = await clientPage(cleanup)
    const held = gate()
    client.answer = async (_, response) => {
      await held.promise
      response.writeHead(200, HTML).end('<p>the old one')
    }
    const { body: old } = await begin()
    await until(() => client.requests.length > 0)
    await longAgo(site.id)
    assert.equal((await state()).state, 'interrupted')

    html(tagOf(site.publicId))
    await begin()
    const done = await ended()
    assert.notEqual(done.id, old.id)
    await noteFindings({ id: old.id, siteId: site.id }, [])
    assert.deepEqual(await state(), done, 'the old one has no say any more')
    held.open()
  })

  test('the most urgent thing comes first', async ({ assert, cleanup }) => {
    const { html, check, site } = await clientPage(cleanup)
    html(
      `<meta name=robots content=noindex><meta http-equiv=content-security-policy content="script-src 'self'">` +
        tagOf('another') +
        tagOf(site.publicId)
    )
    const { body } = await check()
    const codes = body.findings.map(({ code }: any) => code)
    assert.deepEqual(codes.slice(0, 2), ['other_site', 'policy_script'])
    assert.equal(body.findings[0].level, 'problem', 'the other one runs, ours does not')
    assert.isBelow(codes.indexOf('noindex'), codes.indexOf('reachable'))
  })

  test('a tag of another site behind ours is in nobody’s way', async ({ assert, cleanup }) => {
    const { html, found, site } = await clientPage(cleanup)
    html(tagOf(site.publicId) + tagOf('another'))
    assert.deepEqual((await found()).other_site, { level: 'warning', id: 'another' })
  })

  test('a page written in {name}')
    .with([
      { name: 'Windows-1254', charset: 'windows-1254', encoding: 'latin1' as const },
      { name: 'UTF-16', charset: 'utf-16le', encoding: 'utf16le' as const },
    ])
    .run(async ({ assert, cleanup }, { charset, encoding }) => {
      const { client, found, site } = await clientPage(cleanup)
      const text = `<head><title>\u00feirket \u00d6zel</title>${tagOf(site.publicId)}</head>`
      client.answer = (_, response) =>
        response
          .writeHead(200, { 'content-type': `text/html; charset=${charset}` })
          .end(Buffer.from(text, encoding))
      assert.properties(await found(), ['tag_found', 'reachable'])
    })

  test('a redirect, and the page behind it', async ({ assert, cleanup }) => {
    const { client, found, site } = await clientPage(cleanup)
    client.answer = ({ url }, response) => {
      const [path, query] = url!.split('?')
      if (path === '/') response.writeHead(301, { location: `/tr/?${query}` }).end()
      else response.writeHead(200, HTML).end(tagOf(site.publicId))
    }
    const all = await found()
    assert.properties(all, ['tag_found', 'click_id_kept'])
    assert.equal(all.reachable.hops, 1)
  })

  test('redirects that take their time come to an end', async ({ assert, cleanup }) => {
    const { timeLimitMs } = outsideConfig.page
    outsideConfig.page.timeLimitMs = 200
    cleanup(() => {
      outsideConfig.page.timeLimitMs = timeLimitMs
    })
    const { client, check } = await clientPage(cleanup)
    client.answer = ({ url }, response) => {
      if (url!.startsWith('/?')) response.writeHead(302, { location: '/more' }).end()
    }
    const { body } = await check()
    assert.equal(body.findings[0].code, 'too_slow')
  })

  test('nothing inside is ever asked, whatever a site calls its domain', async ({
    assert,
    cleanup,
  }) => {
    const { client, begin, ended, site, origin } = await clientPage(cleanup)
    outsideConfig.allowedRanges = []
    for (const url of [`${origin}/`, origin.replace('http:', 'https:')]) {
      assert.equal((await begin(url)).status, 202)
      const { findings } = await ended()
      assert.equal(findings[0].code, 'unreachable')
      await longAgo(site.id)
    }
    assert.deepEqual(client.requests, [])
  })
})
