import { test } from '@japa/runner'
import { parseLanding } from '#app/visitors/landing'
import { findSession } from '#app/visitors/session_window'
import { mergeLanding } from '#app/visitors/merge_landing'
import { isReturningAdVisitor, recordAdClick, type Visitor } from '#app/visitors/visitor'
import type { Session } from '#app/visitors/types'

const MINUTE = 60_000
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 15) + minutes * MINUTE)

const session = (from: number, to: number, fingerprint: string | null = 'v') =>
  ({ startedAt: at(from), lastEventAt: at(to), fingerprint }) as Session

const visitor = (...clicks: Date[]): Visitor => {
  const made: Visitor = {
    siteId: 's',
    fingerprint: 'v',
    firstSeenAt: at(0),
    lastSeenAt: at(0),
    sessionsCount: 0,
    firstAdClickAt: null,
    lastAdClickAt: null,
    lastAdClickId: null,
  }
  for (const [i, click] of clicks.entries()) recordAdClick(made, { gclid: `click-${i}` }, click)
  return made
}

test.group('Which session', () => {
  test('within the time-out on either side, the latest that fits', ({ assert }) => {
    const first = session(0, 10)
    const second = session(60, 70)
    const find = (minutes: number) => findSession([first, second], at(minutes), 'v', 30 * MINUTE)
    assert.strictEqual(find(-30), first)
    assert.strictEqual(find(40), second, 'late for the first, early for the second')
    assert.strictEqual(find(29), first)
    assert.strictEqual(find(100), second)
    assert.isNull(find(101))
    assert.isNull(find(-31))
  })

  test("never another visitor's; one without a fingerprint fits anybody", ({ assert }) => {
    const known = session(0, 10)
    const anonymous = session(0, 10, null)
    assert.isNull(findSession([known], at(5), 'other', 30 * MINUTE))
    assert.strictEqual(findSession([known], at(5), null, 30 * MINUTE), known)
    assert.strictEqual(findSession([anonymous], at(5), 'v', 30 * MINUTE), anonymous)
  })
})

test.group('Returning ad visitor', () => {
  const start = new Date('2026-08-31T12:00:00Z')

  test('looks back whole months, half-open', ({ assert }) => {
    const clicked = (iso: string) => isReturningAdVisitor(visitor(new Date(iso)), start, 6)
    assert.isTrue(clicked('2026-02-28T12:00:01Z'))
    assert.isFalse(clicked('2026-02-28T12:00:00Z'))
    assert.isTrue(clicked('2026-08-31T12:00:00Z'))
    assert.isFalse(
      clicked('2026-08-31T12:00:01Z'),
      'a click after the session began is not earlier'
    )
    assert.isFalse(isReturningAdVisitor(visitor(), start, 6))
    assert.isFalse(isReturningAdVisitor(null, start, 6))
  })

  test('remembers the first and the last click, whatever order they come in', ({ assert }) => {
    const seen = visitor(at(10), at(0), at(5))
    assert.deepEqual(
      [seen.firstAdClickAt, seen.lastAdClickAt, seen.lastAdClickId],
      [at(0), at(10), 'click-0']
    )
  })
})

test.group('Landing pages', () => {
  test('what is known stays, what was empty is filled', ({ assert }) => {
    const known = parseLanding('https://a.example/?utm_source=mail&gclid=Cj0KCQiA-abc_DEF123')
    const page = parseLanding('https://a.example/?utm_source=x&utm_term=y&gclid=Cj0KCQiA-other_one')
    assert.deepEqual(mergeLanding(known, page), {
      clickIds: { gclid: 'Cj0KCQiA-abc_DEF123' },
      utm: { utm_source: 'mail', utm_term: 'y' },
      adParams: {},
    })
  })

  test('anything may come in', ({ assert }) => {
    for (const url of [
      '',
      '?',
      '#',
      '?=',
      '??gclid',
      'https://a.example/?gclid=%E0%A4%A&utm_source=%',
      'https://a.example/?__proto__=aaaaaaaaaaaa&constructor=bbbbbbbbbbbb',
      `https://a.example/?gclid=${'x'.repeat(100_000)}`,
      'https://a.example/?gclid=has%20space%20inside',
      'https://a.example/?gclid=%257Bgclid%257D',
      'https://a.example/?gclid=nul%00nul%00nul',
    ]) {
      assert.deepEqual(parseLanding(url).clickIds, {}, url.slice(0, 60))
    }
  })
})
