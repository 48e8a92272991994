import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { emptyFeed, FEED_LENGTH, groupBySession, mergeFeed } = await fromPage(
  'components/live/feed_state.ts'
)

interface News {
  events: Event[]
  sessions: Session[]
}

interface Event {
  id: string
  sessionId: string
  at: string
}
interface Session {
  id: string
  lastEventAt: string
  eventCount: number
}

/** A generator with a seed: a failure can be seen again. */
function chance(seed: number) {
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
    return seed / 2 ** 32
  }
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

const timeOf = (i: number) => new Date(Date.UTC(2026, 10, 20) + i * 500).toISOString()

/** `count` events of a few sessions, as commits of one to five events; several share an instant. */
function traffic(count: number, random: () => number) {
  const events: Event[] = []
  const commits: News[] = []
  const counts = new Map<string, number>()
  while (events.length < count) {
    const size = Math.min(count - events.length, 1 + Math.floor(random() * 5))
    const fresh = Array.from({ length: size }, () => ({
      id: `e${Math.floor(random() * 1e9)}-${events.length}`,
      sessionId: `s${Math.floor(random() * 12)}`,
      at: timeOf(Math.floor((events.length + random() * 3) / 2)),
    }))
    events.push(...fresh)
    for (const { sessionId } of fresh) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1)
    const ids = [...new Set(fresh.map(({ sessionId }) => sessionId))]
    const sessions = ids.map((id) => ({
      id,
      eventCount: counts.get(id)!,
      lastEventAt: fresh.at(-1)!.at,
    }))
    commits.push({ events: fresh, sessions })
  }
  return { events, commits }
}

function latest(events: Event[]) {
  return events
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .slice(0, FEED_LENGTH)
}

const heard = (news: News[]) => news.reduce((state, each) => mergeFeed(state, each), emptyFeed())

test.group('Live feed | state', () => {
  test('whatever the order and however often, the latest hundred are there once', ({ assert }) => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = chance(seed)
      const { events, commits } = traffic(20 + Math.floor(random() * 400), random)
      const twice = commits.filter(() => random() < 0.4)
      const state = heard(shuffled([...commits, ...twice], random))
      assert.deepEqual(state.events, latest(events), `seed ${seed}`)
    }
  })

  test('a snapshot in the middle of messages leaves no gap and no double', ({ assert }) => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = chance(seed)
      const { events, commits } = traffic(350, random)
      const lost = Math.floor(random() * commits.length)
      const back = lost + Math.floor(random() * (commits.length - lost))
      const snapshotAt = back + Math.floor(random() * (commits.length - back))

      const stored = heard(commits.slice(0, snapshotAt))
      const snapshot = { events: stored.events, sessions: [...stored.sessions.values()] }
      const state = heard([...commits.slice(0, lost), snapshot, ...commits.slice(back)])
      assert.deepEqual(state.events, latest(events), `seed ${seed}`)
    }
  })

  test('a card shows its session as it was last heard of, in any order', ({ assert }) => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = chance(seed)
      const { commits } = traffic(60, random)
      const inOrder = heard(commits)
      const state = heard(shuffled(commits, random))
      for (const { session } of groupBySession(state)) {
        assert.equal(session.eventCount, inOrder.sessions.get(session.id)!.eventCount)
      }
    }
  })

  test('a heartbeat moves the end of a session and brings no card of its own', ({ assert }) => {
    const session = { id: 's', eventCount: 1, lastEventAt: timeOf(1) }
    const event = { id: 'e', sessionId: 's', at: timeOf(1) }
    const state = mergeFeed(emptyFeed(), { events: [event], sessions: [session] })
    const alive = mergeFeed(state, {
      events: [],
      sessions: [
        { ...session, lastEventAt: timeOf(9) },
        { id: 'other', eventCount: 0, lastEventAt: timeOf(9) },
      ],
    })
    assert.equal(alive.sessions.get('s')!.lastEventAt, timeOf(9))
    assert.deepEqual([...alive.sessions.keys()], ['s'])
  })

  test('old news change nothing, and unchanged cards stay the same objects', ({ assert }) => {
    const random = chance(7)
    const { commits } = traffic(80, random)
    const state = heard(commits)
    assert.strictEqual(mergeFeed(state, commits[3]), state)

    const groups = groupBySession(state)
    const touched = groups[2].session.id
    const next = mergeFeed(state, {
      events: [{ id: 'new', sessionId: touched, at: timeOf(1e6) }],
      sessions: [{ id: touched, eventCount: 999, lastEventAt: timeOf(1e6) }],
    })
    const after = groupBySession(next, groups)
    assert.equal(after[0].session.id, touched)
    assert.equal(after[0].events[0].id, 'new')
    for (const group of after.slice(1)) assert.include(groups, group)
  })

  test('cards are ordered by their latest event', ({ assert }) => {
    const { commits } = traffic(90, chance(3))
    const groups = groupBySession(heard(commits))
    const heads = groups.map(({ events }: any) => events[0].at)
    assert.deepEqual(heads, heads.toSorted().toReversed())
  })

  test('an event whose session is unknown has no card, and breaks none', ({ assert }) => {
    const event = { id: 'e', sessionId: 'unknown', at: timeOf(1) }
    assert.deepEqual(groupBySession(mergeFeed(emptyFeed(), { events: [event], sessions: [] })), [])
  })
})
