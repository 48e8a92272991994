import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { catchUp, emptyFeed, groupBySession, mergeCalls, mergeFeed } = await fromPage(
  'components/live/feed_state.ts'
)
const { visitCallOf } = await fromPage('components/live/feed_calls.ts')
const { sayCalls } = await fromPage('components/live/call_words.ts')

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 13, minute)).toISOString()
const visit = (id: string) => ({
  events: [{ id: `e-${id}`, sessionId: id, at: at(0) }],
  sessions: [{ id, eventCount: 1, lastEventAt: at(0) }],
})
const call = (id: string, version: number, sessionId: string | null, minute = 3) => ({
  id,
  version,
  sessionId,
  calledAt: at(minute),
})

/** Two visits, and what was said of calls since, piece by piece. */
function heard(...news: ReturnType<typeof call>[][]) {
  const start = mergeFeed(mergeFeed(emptyFeed(), visit('a')), visit('b'))
  return news.reduce((state, calls) => mergeCalls(state, calls), start)
}

function callsOf(state: any) {
  const groups = groupBySession(state)
  return Object.fromEntries(
    groups.map(({ session, calls }: any) => [session.id, calls.map(({ id }: any) => id)])
  )
}

test.group('Live feed | phone calls', () => {
  test('a call stands at its visit, the latest first', ({ assert }) => {
    const state = heard([call('1', 1, 'a', 3), call('2', 1, 'a', 9)], [call('3', 1, 'b')])
    assert.deepEqual(callsOf(state), { a: ['2', '1'], b: ['3'] })
  })

  test('matched elsewhere it moves, without a visit it leaves; older news change nothing', ({
    assert,
  }) => {
    const matched = call('1', 1, 'a')
    const moved = heard([matched], [call('1', 2, 'b')])
    assert.deepEqual(callsOf(moved), { a: [], b: ['1'] })
    const gone = mergeCalls(moved, [call('1', 3, null)])
    assert.deepEqual(callsOf(gone), { a: [], b: [] })
    assert.strictEqual(mergeCalls(gone, [matched, call('1', 2, 'b')]), gone)
  })

  test('what was missed comes with the feed that is read anew, and what left is gone', ({
    assert,
  }) => {
    const state = heard([call('1', 1, 'a'), call('2', 1, 'a')])
    const feed = { events: [], sessions: [], calls: [call('2', 2, 'b'), call('3', 1, 'a')] }
    const next = catchUp(state, feed)
    assert.deepEqual(callsOf(next), { a: ['3'], b: ['2'] })
    assert.strictEqual(catchUp(next, structuredClone(feed)), next)
  })

  test('a visit that comes back into the feed has its call', ({ assert }) => {
    const state = heard([call('1', 1, 'c')])
    assert.deepEqual(callsOf(mergeFeed(state, visit('c'))), { a: [], b: [], c: ['1'] })
  })

  test('only the card whose calls changed is another object', ({ assert }) => {
    const state = heard([call('1', 1, 'a')])
    const groups = groupBySession(state)
    const next = groupBySession(mergeCalls(state, [call('2', 1, 'b')]), groups)
    const [a, b] = ['a', 'b'].map((id) => next.find(({ session }: any) => session.id === id))
    assert.include(groups, a)
    assert.notInclude(groups, b)
  })

  test('a call of the stream belongs to the visit that it carries', ({ assert }) => {
    const told = { id: '1', version: 2, readableNumber: '+49 30 1', calledAt: at(3), status: null }
    assert.equal(visitCallOf({ ...told, visit: { id: 'a', label: 'x' } }).sessionId, 'a')
    assert.isNull(visitCallOf({ ...told, visit: null }).sessionId)
  })

  test('says when, in the site’s zone, and how often', ({ assert }) => {
    const calls = [9, 3, 1].map((minute) => ({ calledAt: at(minute) }))
    const now = Date.parse(at(30))
    assert.equal(sayCalls(calls.slice(0, 1), 'Europe/Berlin', now), 'called 14:09')
    assert.equal(sayCalls(calls.slice(0, 2), 'Europe/Berlin', now), 'called twice, last 14:09')
    assert.equal(sayCalls(calls, 'America/New_York', now), 'called 3 times, last 08:09')
    const later = now + 86_400_000
    assert.equal(sayCalls(calls.slice(0, 1), 'Europe/Berlin', later), 'called 20 Nov, 14:09')
  })
})
