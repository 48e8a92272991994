import { test } from '@japa/runner'
import { siteTag } from '#app/sites/site_tag'
import { newPublicId } from '#app/sites/public_id'
import { shownDomain } from '#app/sites/shown_domain'
import { isTimeZone, TIME_ZONES } from '#app/sites/time_zones'

test.group('Parts of a site', () => {
  test('public ids are url-safe and do not repeat', ({ assert }) => {
    const ids = Array.from({ length: 2000 }, newPublicId)
    for (const id of ids) assert.match(id, /^[a-z0-9]{16}$/)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('the tag names the configured address', ({ assert }) => {
    assert.equal(
      siteTag('https://ops.example.com', 'abc123'),
      '<script defer src="https://ops.example.com/assets/core.js" data-site-id="abc123"></script>'
    )
  })

  test('{$self} is a time zone')
    .with(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Etc/GMT+5'])
    .run(({ assert }, zone) => assert.isTrue(isTimeZone(zone)))

  test('{$self} is none')
    .with([
      '',
      'Berlin',
      '+02:00',
      'GMT+2:00',
      'Europe/Atlantis',
      "UTC'; DROP TABLE sites",
      '../etc',
    ])
    .run(({ assert }, zone) => assert.isFalse(isTimeZone(zone)))

  test('what is offered is accepted', ({ assert }) => {
    assert.isTrue(TIME_ZONES.every(isTimeZone))
    assert.equal(TIME_ZONES[0], 'UTC')
  })

  test('a domain is shown as its owner writes it', ({ assert }) => {
    assert.equal(shownDomain('xn--bcker-mller-l8a23a.de'), 'bäcker-müller.de')
    assert.equal(shownDomain('[::1]'), '[::1]')
    assert.equal(shownDomain('localhost'), 'localhost')
  })
})
