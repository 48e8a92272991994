import { existsSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { readLanding, withoutClickIds } from '../../../resources/tracker/landing.js'

const COPY = new URL('../../fixtures/golden/landing.json', import.meta.url)
const SHARED = new URL('../../../../shared/golden/landing.json', import.meta.url)

interface Golden {
  cases: { url: string; found: Record<string, string> }[]
}

const golden: Golden = JSON.parse(readFileSync(COPY, 'utf8'))

test.group('Tracker | what a landing URL tells', () => {
  test('{url}')
    .with(golden.cases)
    .run(({ assert }, { url, found }) => {
      assert.deepEqual(readLanding(url), found)
    })

  test('the golden values are the shared ones')
    .skip(!existsSync(SHARED), 'The shared values are not on this machine')
    .run(({ assert }) => {
      assert.deepEqual(golden, JSON.parse(readFileSync(SHARED, 'utf8')))
    })

  test('a plus is a plus in a click id and a blank in a campaign', ({ assert }) => {
    assert.deepEqual(readLanding('https://a.example/?gclid=Cj0KCQ+abc_DEF&utm_term=blue+shoes'), {
      gclid: 'Cj0KCQ+abc_DEF',
      utm_term: 'blue shoes',
    })
  })

  test('the first usable value of a name counts', ({ assert }) => {
    const url =
      'https://a.example/?gclid={gclid}&gclid=first-one-1&gclid=second-one#gclid=third-one-3'
    assert.deepEqual(readLanding(url), { gclid: 'first-one-1' })
  })

  test('an id that is too long to be kept, or cannot be decoded, breaks nothing', ({ assert }) => {
    assert.deepEqual(readLanding(`https://a.example/?gclid=${'x'.repeat(513)}`), {})
    assert.deepEqual(readLanding('https://a.example/?wbraid=100%25%zz-percent'), {
      wbraid: '100%25%zz-percent',
    })
  })

  test('names of objects are no parameters', ({ assert }) => {
    assert.deepEqual(
      readLanding('https://a.example/?__proto__=polluted-value&constructor=polluted'),
      {}
    )
  })
})

test.group('Tracker | a URL without its click ids', () => {
  test('{url}')
    .with([
      { url: 'https://a.example/?gclid=Cj0KCQiA', clean: 'https://a.example/' },
      { url: 'https://a.example/?gclid=Cj0KCQiA&x=1', clean: 'https://a.example/?x=1' },
      { url: 'https://a.example/?x=1&gclid=Cj0KC&y=2', clean: 'https://a.example/?x=1&y=2' },
      {
        url: 'https://a.example/?gclid=a&wbraid=b#/r?fbclid=c&z=3',
        clean: 'https://a.example/?#/r?z=3',
      },
      { url: 'https://a.example/#gclid=Cj0KCQiA', clean: 'https://a.example/' },
      { url: 'https://a.example/?GCLID=Cj0KCQiA&utm_id=7', clean: 'https://a.example/?utm_id=7' },
      {
        url: 'https://a.example/?to=b%3Fgclid%3DCj0KC&x=1',
        clean: 'https://a.example/?to=b%3Fx=1',
      },
      { url: 'https://a.example/plain?x=1#top', clean: 'https://a.example/plain?x=1#top' },
    ])
    .run(({ assert }, { url, clean }) => {
      assert.equal(withoutClickIds(url), clean)
    })
})
