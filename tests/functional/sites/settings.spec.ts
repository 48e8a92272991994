import { test } from '@japa/runner'
import { eventOf, post } from '#tests/support/sync'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import type { Visitor } from '#tests/support/visitor'

/** The form as the page fills it. */
async function formOf(visitor: Visitor, site: TestSite) {
  const { page } = await visitor.visit(`/sites/${site.id}/settings`)
  const { name, domain, extraOrigins, timezone, country, currency, settings, version } =
    page.props.site
  return { name, domain, extraOrigins, timezone, country, currency, settings, version }
}

async function siteOfOwner(domain = 'example.com') {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId, domain })
  return { user, workspaceId, visitor, site, form: await formOf(visitor, site) }
}

const rowOf = async (site: TestSite) => {
  const [row] = await rowsOf('SELECT * FROM sites WHERE id = ?', [site.id])
  return row
}

const sendFrom = async (site: TestSite, host: string) => {
  const { status } = await post(eventOf(site, { u: `https://${host}/` }), {
    origin: `https://${host}`,
  })
  return status
}

test.group('Settings of a site', () => {
  test('stores every field', async ({ assert }) => {
    const { visitor, site, form } = await siteOfOwner()
    const settings = {
      session_timeout_min: 45,
      returning_lookback_months: 12,
      attribution_lookback_days: 30,
      on_gpc: 'drop',
      on_dnt: 'no_ad_ids',
      blocked_addresses: ['203.0.113.7', '2001:db8::/48'],
      store_full_address: true,
      call_window_min: 15,
      call_repeat_hours: 48,
      call_short_sec: 5,
      internal_numbers: ['022 1234 5678', '+4930123456'],
      call_test_mode: true,
      require_call_signature: true,
    }
    const changed = {
      ...form,
      name: 'New name',
      domain: 'www.New.example',
      extraOrigins: ['https://Shop.example/', 'bücher.example'],
      timezone: 'Asia/Kolkata',
      country: 'IN',
      currency: 'INR',
      settings,
    }
    const { status, location } = await visitor.send('PUT', `/sites/${site.id}`, changed)

    assert.equal(status, 302)
    assert.isTrue(location!.endsWith(`/sites/${site.id}/settings`))
    assert.containSubset(await rowOf(site), {
      name: 'New name',
      domain: 'new.example',
      extra_origins: ['shop.example', 'xn--bcher-kva.example'],
      timezone: 'Asia/Kolkata',
      country: 'IN',
      currency: 'INR',
      settings: { ...settings, internal_numbers: ['+912212345678', '+4930123456'] },
    })
    const shown = await formOf(visitor, site)
    assert.deepEqual(shown.extraOrigins, ['shop.example', 'bücher.example'])
    assert.notEqual(shown.version, form.version)
  })

  test('holds for the very next event', async ({ assert }) => {
    const { visitor, site, form } = await siteOfOwner('old.example')
    assert.equal(await sendFrom(site, 'old.example'), 200)
    assert.equal(await sendFrom(site, 'shop.example'), 403)

    const changed = { ...form, domain: 'new.example', extraOrigins: ['shop.example'] }
    await visitor.send('PUT', `/sites/${site.id}`, changed)

    assert.equal(await sendFrom(site, 'www.new.example'), 200)
    assert.equal(await sendFrom(site, 'shop.example'), 200)
    assert.equal(await sendFrom(site, 'old.example'), 403)
  })

  test('keeps settings that the form does not know', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const site = await makeSite({ workspaceId, settings: { of_a_later_version: 1 } as any })
    await visitor.send('PUT', `/sites/${site.id}`, await formOf(visitor, site))
    assert.equal((await rowOf(site)).settings.of_a_later_version, 1)
  })

  test('the second of two people who edit is told, and overwrites nothing', async ({ assert }) => {
    const { workspaceId, visitor: first, site, form } = await siteOfOwner()
    const { visitor: second } = await memberOf(workspaceId, 'admin')
    const theirs = await formOf(second, site)

    await first.send('PUT', `/sites/${site.id}`, { ...form, name: 'Of the first' })
    const edit = { ...theirs, name: 'Of the second' }
    const refused = await second.send('PUT', `/sites/${site.id}`, edit, {
      referer: `/sites/${site.id}/settings`,
    })
    assert.equal((await rowOf(site)).name, 'Of the first')
    const { page } = await second.follow(refused)
    assert.include(page.props.errors.version, 'was changed after you opened the page')
    assert.equal(page.props.site.name, 'Of the first')

    const asJson = await second.send('PUT', `/sites/${site.id}`, edit, asProgram)
    assert.equal(asJson.status, 409)
    assert.equal(JSON.parse(asJson.body).error.code, 'E_STALE_FORM')

    const { version } = await formOf(second, site)
    await second.send('PUT', `/sites/${site.id}`, { ...edit, version })
    assert.equal((await rowOf(site)).name, 'Of the second')
  })

  test('of two saves at the same moment one wins and one is told', async ({ assert }) => {
    const { visitor, site, form } = await siteOfOwner()
    const save = (name: string) =>
      visitor.send('PUT', `/sites/${site.id}`, { ...form, name }, asProgram)
    const statuses = (await Promise.all([save('One'), save('Two')])).map(({ status }) => status)
    assert.sameMembers(statuses, [302, 409])
  })

  test('refuses {title}')
    .with([
      { title: 'a time-out of 0', over: { session_timeout_min: 0 } },
      { title: 'half a minute', over: { session_timeout_min: 1.5 } },
      { title: 'a day', over: { session_timeout_min: 1440 } },
      { title: 'a long look-back', over: { returning_lookback_months: 25 } },
      { title: 'an unknown effect', over: { on_gpc: 'sell' } },
      { title: 'what is no address', over: { blocked_addresses: ['10.0.0.1', '10.0.0.0/33'] } },
      { title: 'a host for an address', over: { blocked_addresses: ['example.com'] } },
      { title: 'too many addresses', over: { blocked_addresses: Array(201).fill('10.0.0.1') } },
      { title: 'a forged version', form: { version: "2026-01-01'; --" } },
      { title: 'a wrong host', form: { extraOrigins: ['shop.example', '*.evil'] } },
      { title: 'too many hosts', form: { extraOrigins: Array(51).fill('shop.example') } },
      { title: 'nothing for a zone', form: { timezone: null } },
    ] as { title: string; over?: object; form?: object }[])
    .run(async ({ assert }, { over, form: outer }) => {
      const { visitor, site, form } = await siteOfOwner()
      const changed = { ...form, ...outer, settings: { ...form.settings, ...over } }
      const before = await rowOf(site)
      assert.equal((await visitor.send('PUT', `/sites/${site.id}`, changed, asProgram)).status, 422)
      assert.deepEqual(await rowOf(site), before)
    })

  test('{$self} read them and change nothing')
    .with(['analyst', 'viewer'] as const)
    .run(async ({ assert }, role) => {
      const { workspaceId, site, form } = await siteOfOwner()
      const { visitor } = await memberOf(workspaceId, role)
      const { page } = await visitor.visit(`/sites/${site.id}/settings`)
      assert.isFalse(page.props.site.mayChange)

      const before = await rowOf(site)
      const answer = await visitor.send('PUT', `/sites/${site.id}`, form, asProgram)
      assert.equal(answer.status, 403)
      assert.deepEqual(await rowOf(site), before)
    })
})
