import { test } from '@japa/runner'
import { gzipSync } from 'node:zlib'
import outsideConfig from '#config/outside'
import { clientPage } from './client_page.js'

const HTML = { 'content-type': 'text/html' }
const MB = 1024 * 1024

test.group('Health | pages that mean harm', (group) => {
  const { timeLimitMs } = outsideConfig.page
  group.each.teardown(() => {
    outsideConfig.page.timeLimitMs = timeLimitMs
  })

  test('of 50 MB: the beginning is looked at', async ({ assert, cleanup }) => {
    const { client, found, site } = await clientPage(cleanup)
    let sent = 0
    client.answer = (_, response) => {
      response.writeHead(200, HTML)
      response.write(
        `<head><script defer src="/assets/core.js" data-site-id="${site.publicId}"></script>`
      )
      const more = () => {
        while (sent < 50 * MB && !response.destroyed) {
          sent += 65_536
          if (!response.write('<p title="'.padEnd(65_536, '<'))) return
        }
        response.end()
      }
      response.on('drain', more)
      more()
    }
    const before = process.memoryUsage.rss()
    const all = await found()
    assert.properties(all, ['tag_found', 'long_page'])
    assert.isBelow(sent, 10 * MB)
    assert.isBelow(process.memoryUsage.rss() - before, 200 * MB)
  })

  test('that never ends, or never begins', async ({ assert, cleanup }) => {
    outsideConfig.page.timeLimitMs = 300
    const { client, check, origin } = await clientPage(cleanup)
    client.answer = (_, response) => {
      response.writeHead(200, HTML)
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    }
    const { body } = await check(`${origin}/slow`)
    assert.deepInclude(body.findings[0], { code: 'too_slow', level: 'problem' })
  })

  test('that leads inside: {to}')
    .with([
      { to: 'http://169.254.169.254/latest/meta-data/' },
      { to: 'https://169.254.169.254/latest/meta-data/' },
      { to: 'http://[::ffff:169.254.169.254]/' },
      { to: 'http://localhost:22/' },
      { to: 'file:///etc/passwd' },
      { to: '//metadata.google.internal/' },
    ])
    .run(async ({ assert, cleanup }, { to }) => {
      const { client, check } = await clientPage(cleanup)
      client.answer = (_, response) => response.writeHead(302, { location: to }).end()
      const { status, body } = await check()
      assert.equal(status, 200)
      const codes = body.findings.map(({ code }: any) => code)
      assert.include(['redirect_elsewhere', 'unreachable'], codes[0])
      assert.notInclude(JSON.stringify(body.findings), 'ami-id')
    })

  test('with bombs and nonsense', async ({ assert, cleanup }) => {
    const { client, check, site } = await clientPage(cleanup)
    const { rowsOf } = await import('#tests/support/sites')
    const bomb = gzipSync(Buffer.alloc(100 * MB))
    const bodies: [Record<string, string>, string | Buffer][] = [
      [{ ...HTML, 'content-encoding': 'gzip' }, bomb],
      [HTML, bomb],
      [HTML, '<'.repeat(700_000)],
      [HTML, '<a '.repeat(200_000)],
      [HTML, `<script ${'a="'.repeat(200_000)}`],
      [HTML, '<!--'.repeat(170_000)],
      [HTML, '<script>'.repeat(90_000)],
      [
        HTML,
        `<meta http-equiv="content-security-policy" content="${'script-src a, '.repeat(40_000)}">`,
      ],
      [HTML, `<link rel=canonical href="https://\u202e<b>${'x'.repeat(300)}.example/">`],
      [
        HTML,
        `<script src="/assets/core.js" data-site-id="</script><script>alert(1)//${'y'.repeat(5_000)}"></script>`,
      ],
      [{ ...HTML, 'content-security-policy': 'é' }, ''],
    ]
    for (const [headers, body] of bodies) {
      client.answer = (_, response) => response.writeHead(200, headers).end(body)
      const startedAt = performance.now()
      const answer = await check()
      assert.equal(answer.status, 200)
      assert.isBelow(performance.now() - startedAt, 3_000)
      const text = JSON.stringify(answer.body)
      assert.isBelow(text.length, 20_000)
      assert.notMatch(text, /\u202e/)
      await rowsOf(
        `UPDATE site_checks SET started_at = now() - interval '1 minute' WHERE site_id = ?`,
        [site.id]
      )
    }
  })
})
