import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { filterFrom, isFiltering, matches, NO_FILTER, searchOf } = await fromPage(
  'components/live/feed_filter.ts'
)

const group = {
  session: {
    band: 'hot',
    label: 'First Click (Paid)',
    channel: 'paid_search',
    source: 'google',
    medium: 'cpc',
    campaign: 'Sommer',
    city: 'Hamburg',
    country: 'DE',
    browser: 'Firefox',
    os: 'Linux',
    entryPage: 'https://example.com/preise',
  },
  events: [
    { category: 'conversion', action: 'phone_call', label: 'tel:+49', url: 'https://example.com/' },
  ],
}

test.group('Live feed | filter', () => {
  test('goes into the address and comes back', ({ assert }) => {
    const filter = {
      bands: ['hot', 'premium'],
      labels: ['Return Visitor (Ads Assisted)', 'a,b&c=d'],
      actions: ['conversion/phone_call'],
      text: 'größe & mehr',
    }
    const search = searchOf(filter, '?tab=1&band=old')
    assert.deepEqual(filterFrom(search), filter)
    assert.include(search, 'tab=1')
    assert.equal(searchOf(NO_FILTER, search), '?tab=1')
    assert.equal(searchOf(NO_FILTER, ''), '')
  })

  test('nonsense in the address is no filter', ({ assert }) => {
    assert.deepEqual(filterFrom('?band=&source=&q='), NO_FILTER)
    assert.lengthOf(filterFrom(`?q=${'x'.repeat(5000)}`).text, 200)
    assert.isFalse(isFiltering(filterFrom('?q=%20')))
  })

  test('any chip of a kind, all kinds', ({ assert }) => {
    const shows = (over: object) => matches({ ...NO_FILTER, ...over }, group)
    assert.isTrue(shows({}))
    assert.isTrue(shows({ bands: ['hot', 'premium'] }))
    assert.isFalse(shows({ bands: ['premium'] }))
    assert.isFalse(shows({ bands: ['hot'], labels: ['Organic'] }))
    assert.isTrue(shows({ actions: ['conversion'] }))
    assert.isTrue(shows({ actions: ['interaction', 'conversion/phone_call'] }))
    assert.isFalse(shows({ actions: ['interaction/phone_call'] }))
  })

  test('text is looked for in what the card shows', ({ assert }) => {
    const finds = (text: string) => matches({ ...NO_FILTER, text }, group)
    for (const text of ['sommer', 'HAMBURG', 'germany', 'preise', 'tel:+49', 'phone', ' ']) {
      assert.isTrue(finds(text), text)
    }
    assert.isFalse(finds('berlin'))
  })
})
