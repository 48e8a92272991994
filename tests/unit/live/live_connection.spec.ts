import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { LiveConnection, waitAfter } = await fromPage('components/live/live_connection.ts')

/** What the browser would be: streams that a test opens, feeds and cuts by hand. */
class FakeStream {
  static all: FakeStream[] = []
  static get last() {
    return FakeStream.all.at(-1)!
  }
  isClosed = false
  onopen = () => {}
  onmessage = (_: { data: string }) => {}
  onerror = () => {}
  constructor() {
    FakeStream.all.push(this)
  }
  close() {
    this.isClosed = true
  }
  say(message: object) {
    if (!this.isClosed) this.onmessage({ data: JSON.stringify(message) })
  }
}

type Answer = { status: number; feed?: object }

/** Snapshots wait until a test answers them. */
function fakeFetch() {
  const asked: { answer: (answer: Answer) => Promise<void>; isAborted: () => boolean }[] = []
  const fetch = (_: string, { signal }: { signal: AbortSignal }) => {
    const { promise, resolve, reject } = Promise.withResolvers<any>()
    signal.addEventListener('abort', () => reject(new Error('aborted')))
    asked.push({
      isAborted: () => signal.aborted,
      answer: ({ status, feed }) => {
        resolve({ status, ok: status === 200, json: async () => feed })
        return settled()
      },
    })
    return promise
  }
  return { asked, fetch }
}

/** A clock that goes when it is told to. */
function fakeClock() {
  let now = 1e12
  const timers = new Set<{ at: number; every: number; call: () => void }>()
  const begin = (ms: number, every: number, call: () => void) => {
    const timer = { at: now + ms, every, call }
    timers.add(timer)
    return () => void timers.delete(timer)
  }
  function tick(ms: number) {
    const end = now + ms
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      now = next.at
      if (next.every) next.at += next.every
      else timers.delete(next)
      next.call()
    }
    now = end
  }
  return {
    tick,
    now: () => now,
    after: (ms: number, call: () => void) => begin(ms, 0, call),
    every: (ms: number, call: () => void) => begin(ms, ms, call),
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function connect() {
  const { asked, fetch } = fakeFetch()
  const heard: any[] = []
  const statuses: string[] = []
  Object.assign(globalThis, { EventSource: FakeStream, fetch })
  FakeStream.all = []
  const clock = fakeClock()
  const connection = new LiveConnection({
    streamUrl: '/stream',
    feedUrl: '/feed',
    onFeed: (feed: any) => heard.push(feed.name),
    onMessage: (message: any) => heard.push(message.name),
    onStatus: (status: string) => statuses.push(status),
    clock,
  })
  connection.start()
  return { connection, asked, heard, statuses, tick: clock.tick }
}

const message = (name: string) => ({ type: 'batch', name })

test.group('Live connection', (group) => {
  const before = { EventSource: globalThis.EventSource, fetch: globalThis.fetch }
  group.each.teardown(() => void Object.assign(globalThis, before))

  test('messages wait for the snapshot, and come after it in their order', async ({ assert }) => {
    const { asked, heard, statuses } = connect()
    FakeStream.last.onopen()
    FakeStream.last.say(message('a'))
    FakeStream.last.say(message('b'))
    assert.deepEqual(heard, [])
    await asked[0].answer({ status: 200, feed: { name: 'feed' } })
    FakeStream.last.say(message('c'))
    assert.deepEqual(heard, ['feed', 'a', 'b', 'c'])
    assert.deepEqual(statuses, ['catching_up', 'live'])
  })

  test('a snapshot of a stream that was cut meanwhile is not taken', async ({ assert }) => {
    const { connection, asked, heard, tick } = connect()
    FakeStream.last.onopen()
    FakeStream.last.onerror()
    assert.isTrue(asked[0].isAborted())
    tick(1_000)
    FakeStream.last.onopen()
    FakeStream.last.say(message('new'))
    await asked[0].answer({ status: 200, feed: { name: 'old feed' } })
    assert.deepEqual(heard, [])
    await asked[1].answer({ status: 200, feed: { name: 'feed' } })
    assert.deepEqual(heard, ['feed', 'new'])
    connection.stop()
  })

  test('it comes back, later and later', async ({ assert }) => {
    const { asked, tick } = connect()
    for (const [failures, longest] of [
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ].entries()) {
      FakeStream.last.onerror()
      await asked.at(-1)!.answer({ status: 500 })
      const streams = FakeStream.all.length
      tick(longest / 2 - 1)
      assert.lengthOf(FakeStream.all, streams, `after ${failures + 1} failures`)
      tick(longest / 2 + 1)
      assert.lengthOf(FakeStream.all, streams + 1, `after ${failures + 1} failures`)
    }
    assert.isTrue(waitAfter(3, 0) === 2_000 && waitAfter(3, 1) === 4_000)
  })

  test('a stream that cannot be opened leaves the snapshots', async ({ assert }) => {
    const { asked, heard, statuses } = connect()
    FakeStream.last.onerror()
    await asked[0].answer({ status: 200, feed: { name: 'feed' } })
    assert.deepEqual(heard, ['feed'])
    assert.deepEqual(statuses, ['reconnecting'])
  })

  test('it stops when there is nothing for us any more', async ({ assert }) => {
    for (const [status, word] of [
      [401, 'signed_out'],
      [404, 'gone'],
    ] as const) {
      const { connection, asked, statuses, tick } = connect()
      FakeStream.last.onerror()
      await asked[0].answer({ status })
      assert.equal(statuses.at(-1), word)
      tick(120_000)
      connection.wake()
      assert.lengthOf(FakeStream.all, 1)
    }
  })

  test('silence is death: the server speaks every fifteen seconds', async ({ assert }) => {
    const { asked, statuses, tick } = connect()
    FakeStream.last.onopen()
    await asked[0].answer({ status: 200, feed: { name: 'feed' } })
    for (let i = 0; i < 10; i++) {
      tick(15_000)
      FakeStream.last.say({ channel: '$$transmit/ping' })
    }
    assert.lengthOf(FakeStream.all, 1)
    tick(50_000)
    assert.isTrue(FakeStream.all[0].isClosed)
    assert.equal(statuses.at(-1), 'reconnecting')
  })

  test('a connection that never opens is given up', async ({ assert }) => {
    const { tick } = connect()
    tick(30_000)
    assert.isTrue(FakeStream.all[0].isClosed)
  })

  test('asleep it says nothing and hears nothing; awake it catches up', async ({ assert }) => {
    const { connection, asked, statuses, tick } = connect()
    FakeStream.last.onopen()
    await asked[0].answer({ status: 200, feed: { name: 'feed' } })
    connection.sleep()
    assert.equal(statuses.at(-1), 'asleep')
    tick(300_000)
    assert.lengthOf(FakeStream.all, 1)
    connection.wake()
    assert.lengthOf(FakeStream.all, 2)
    FakeStream.last.onopen()
    await asked[1].answer({ status: 200, feed: { name: 'feed' } })
    assert.equal(statuses.at(-1), 'live')
  })
})
