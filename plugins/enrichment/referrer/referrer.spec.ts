import { test } from '@japa/runner'
import plugin from './plugin.js'
import list from './list.json' with { type: 'json' }
import cases from './cases/referrer.json' with { type: 'json' }
import { pluginSuite } from '#app/plugins/testing/suite'

pluginSuite(plugin, cases)

test.group('Enricher referrer: the list', () => {
  const { source, license, copyright, date, none, ...kinds } = list
  const hosts = Object.values(kinds).flatMap((names) => Object.values<string>(names))

  test('says where it is from', ({ assert }) => {
    assert.match(source, /@\d+\.\d+\.\d+$/)
    assert.isNotEmpty(license)
    assert.isNotEmpty(copyright)
    assert.match(date, /^\d{4}-\d{2}-\d{2}$/)
  })

  test('has hosts alone, each once, none so short that half of the web is below it', ({
    assert,
  }) => {
    const all = [...hosts, none].flatMap((some) => some.split(' '))
    assert.isAbove(all.length, 900)
    assert.lengthOf(new Set(all), all.length)
    assert.deepEqual(
      all.filter((host) => host.length > 60 || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)),
      []
    )
    const suffixes = ['co.uk', 'com.tr', 'com.au', 'co.jp', 'com.br', 'github.io', 'blogspot.com']
    assert.deepEqual(
      suffixes.filter((suffix) => all.includes(suffix)),
      []
    )
  })
})
