import { test } from '@japa/runner'
import env from '#start/env'
import { rowsOf } from '#tests/support/sites'
import { clientPage } from './client_page.js'
import { asProgram, memberOf } from '#tests/functional/sites/person'

const HOME = env.get('APP_URL')
const again = (siteId: string) =>
  rowsOf(`UPDATE site_checks SET started_at = now() - interval '1 minute' WHERE site_id = ?`, [
    siteId,
  ])

test.group('Health | looking at a page', () => {
  test('a page that is as it should be', async ({ assert, cleanup }) => {
    const { site, look, html, found, origin } = await clientPage(cleanup)
    html(`<script defer src="${HOME}/assets/core.js" data-site-id="${site.publicId}"></script>`)
    const all = await found()
    assert.deepEqual(
      Object.values(all).filter(({ level }: any) => level === 'problem'),
      []
    )
    assert.containsSubset(all, {
      reachable: { level: 'good', status: 200, hops: 0 },
      tag_found: { level: 'good' },
      click_id_kept: { level: 'good' },
      no_https: { level: 'warning' },
    })
    const { check } = await look()
    assert.equal(check.url, `${origin}/`)
    assert.isNotNull(check.checkedAt)
    assert.sameMembers(
      check.findings.map(({ code }: any) => code),
      Object.keys(all)
    )
  })

  test('{code}: {name}')
    .with([
      { code: 'tag_missing', name: 'no tag', head: () => '' },
      { code: 'tag_inert', name: 'within a comment', head: (t: string) => `<!-- ${t} -->` },
      {
        code: 'tag_inert',
        name: 'within noscript',
        head: (t: string) => `<noscript>${t}</noscript>`,
      },
      { code: 'tag_twice', name: 'two tags', head: (t: string) => t + t },
      { code: 'tag_blocks', name: 'not deferred', head: (t: string) => t.replace('defer', '') },
      {
        code: 'tag_held',
        name: 'held back',
        head: (t: string) => t.replace('defer', 'defer type="text/plain"'),
      },
      {
        code: 'old_tag',
        name: 'the old address',
        head: (t: string) => t.replace('/assets/core.js', '/ux-core.js'),
      },
      {
        code: 'other_site',
        name: 'somebody else',
        head: (t: string) => t.replace(/data-site-id="\w+"/, 'data-site-id="another"'),
      },
      {
        code: 'tag_without_id',
        name: 'no id',
        head: (t: string) => t.replace(/data-site-id="\w+"/, ''),
      },
      {
        code: 'consent',
        name: 'asks',
        head: (t: string) => t.replace('defer', 'defer data-consent=required'),
      },
      {
        code: 'other_server',
        name: 'elsewhere',
        head: (t: string) => t.replace(HOME, 'https://cdn.example'),
      },
      {
        code: 'tag_by_script',
        name: 'inserted',
        head: (t: string) => `<script>s.dataset.siteId='${/id="(\w+)/.exec(t)![1]}'</script>`,
      },
      {
        code: 'tag_manager',
        name: 'a container',
        head: () =>
          `<script>(function(w,d,s,l,i){})(window,document,'script','dataLayer','GTM-ABC123')</script>`,
      },
      {
        code: 'policy_script',
        name: 'a policy in the page',
        head: (t: string) =>
          `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${t}`,
      },
      {
        code: 'policy_connect',
        name: 'only scripts',
        head: (t: string) =>
          `<meta http-equiv=content-security-policy content="script-src ${HOME}; connect-src 'self'">${t}`,
      },
      {
        code: 'policy_fits',
        name: 'allowed',
        head: (t: string) =>
          `<meta http-equiv=content-security-policy content="default-src ${HOME}">${t}`,
      },
      {
        code: 'canonical_elsewhere',
        name: 'another name',
        head: (t: string) => `<link rel=canonical href="https://shop.example/">${t}`,
      },
      {
        code: 'consent_banner',
        name: 'asks by a tool',
        head: (t: string) => `<script src="https://consent.cookiebot.com/uc.js"></script>${t}`,
      },
      {
        code: 'noindex',
        name: 'not for search',
        head: (t: string) => `<meta name=robots content="noindex">${t}`,
      },
    ])
    .run(async ({ assert, cleanup }, { code, head }) => {
      const { site, html, found } = await clientPage(cleanup)
      html(
        head(`<script defer src="${HOME}/assets/core.js" data-site-id="${site.publicId}"></script>`)
      )
      assert.property(await found(), code)
    })

  test('a tag in the body, and policies of the answer', async ({ assert, cleanup }) => {
    const { site, html, found } = await clientPage(cleanup)
    const tag = `<script async src="${HOME}/assets/core.js" data-site-id="${site.publicId}"></script>`
    html('', tag, {
      'content-security-policy': "default-src *, script-src 'strict-dynamic' 'nonce-a' https:",
    })
    const all = await found()
    assert.properties(all, ['tag_found', 'tag_in_body', 'policy_script'])
    assert.equal(all.policy_script.directive, 'script-src')
  })

  test('a redirect that loses the click, and one that keeps it', async ({ assert, cleanup }) => {
    const { site, client, found } = await clientPage(cleanup)
    let location = '/home'
    client.answer = ({ url }, response) => {
      if (url!.startsWith('/?')) {
        response
          .writeHead(302, { location: location + (location === '/home' ? '' : url!.slice(1)) })
          .end()
      } else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Home')
    }
    assert.deepInclude((await found()).click_id_lost, { level: 'problem' })
    location = '/kept'
    await again(site.id)
    assert.property(await found(), 'click_id_kept')
  })

  test('answers that are no page', async ({ assert, cleanup }) => {
    const { site, client, found, origin } = await clientPage(cleanup)
    const cases: [string, (typeof client)['answer']][] = [
      ['error_page', (_, r) => r.writeHead(500).end()],
      ['turned_away', (_, r) => r.writeHead(403).end()],
      ['turned_away', (_, r) => r.writeHead(401, { 'www-authenticate': 'Basic' }).end()],
      ['turned_away', (_, r) => r.writeHead(429).end()],
      ['challenge', (_, r) => r.writeHead(403, { 'cf-mitigated': 'challenge' }).end()],
      ['not_html', (_, r) => r.writeHead(200, { 'content-type': 'image/png' }).end('x')],
      [
        'redirect_elsewhere',
        (_, r) => r.writeHead(302, { location: 'https://other.example/' }).end(),
      ],
      ['redirect_loop', (q, r) => r.writeHead(302, { location: q.url }).end()],
      ['unreachable', (q) => q.socket.destroy()],
      [
        'click_id_breaks',
        (q, r) =>
          r
            .writeHead(q.url!.includes('gclid') ? 404 : 200, { 'content-type': 'text/html' })
            .end('x'),
      ],
    ]
    for (const [code, answer] of cases) {
      client.answer = answer
      assert.property(await found(`${origin}/${code}`), code)
      await again(site.id)
    }
  })

  test('only pages of the site, and not too often', async ({ assert, cleanup }) => {
    const { site, check, client, html } = await clientPage(cleanup)
    html()
    for (const url of [
      'https://other.example/',
      'http://127.0.0.1.evil.example',
      'ftp://127.0.0.1/',
      'http://a:b@127.0.0.1/',
      'javascript:alert(1)',
      '\u0000',
    ]) {
      const { status, body } = await check(url)
      assert.equal(status, 422, url)
      assert.include(['E_NOT_OF_THE_SITE'], body.error.code)
    }
    assert.lengthOf(client.requests, 0)
    assert.equal((await check()).status, 200)
    assert.equal((await check()).status, 429, 'a moment ago')

    const viewer = await memberOf(site.workspaceId, 'viewer')
    const path = `/sites/${site.id}/health/check`
    const answer = await viewer.visitor.send('POST', path, {}, asProgram)
    assert.equal(answer.status, 403)
  })
})
