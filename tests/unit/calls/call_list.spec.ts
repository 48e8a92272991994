import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { hear, listOf } = await fromPage('components/calls/call_list.ts')
const { fits, queryOf, NO_FILTER } = await fromPage('components/calls/call_filter.ts')

interface Call {
  id: string
  version: number
  calledAt: string
}

const call = (id: string, minute: number, version = 1): Call => ({
  id,
  version,
  calledAt: new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString(),
})

const heard = (...calls: Call[]): Map<string, Call> => hear(new Map(), calls)

const all = (): boolean => true

function shown(
  calls: Call[],
  known: Map<string, Call>,
  { isFirst = true, hasNext = false, wants = all as (call: Call) => boolean } = {}
): string[] {
  const list: Call[] = listOf({ calls, isFirst, hasNext }, known, wants)
  return list.map(({ id, version }) => `${id}${version}`)
}

test.group('The list of calls, as a value', () => {
  test('in whatever order things are heard, the latest version counts', ({ assert }) => {
    const news = [call('a', 1, 1), call('a', 1, 3), call('a', 1, 2), call('b', 2)]
    for (const order of [news, [...news].reverse()]) {
      assert.deepEqual(shown([call('a', 1, 2)], heard(...order)), ['b1', 'a3'])
    }
  })

  test('a page that was read later than a message is not set back by it', ({ assert }) => {
    assert.deepEqual(shown([call('a', 1, 5)], heard(call('a', 1, 4))), ['a5'])
  })

  test('old news change nothing at all', ({ assert }) => {
    const known = heard(call('a', 1, 2))
    assert.strictEqual(hear(known, [call('a', 1, 2), call('a', 1, 1)]), known)
  })

  test('only what fits comes in; what stands there stays', ({ assert }) => {
    const wants = ({ version }: Call) => version === 1
    const known = heard(call('a', 1, 2), call('b', 2, 2), call('c', 3, 1))
    assert.deepEqual(shown([call('a', 1)], known, { wants }), ['c1', 'a2'])
  })

  test('an older call belongs to the next page, and no other page than the first grows', ({
    assert,
  }) => {
    const known = heard(call('old', 0), call('new', 9))
    assert.deepEqual(shown([call('a', 5)], known, { hasNext: true }), ['new1', 'a1'])
    assert.deepEqual(shown([call('a', 5)], known, { isFirst: false }), ['a1'])
  })

  test('what is remembered is bounded', ({ assert }) => {
    const calls = Array.from({ length: 20 }, (_, i) => call(`c${i}`, i))
    assert.equal(hear(new Map(), calls, 5).size, 5)
    assert.isTrue(hear(new Map(), calls, 5).has('c19'))
  })
})

const NOW = Date.parse('2026-03-14T21:30:00Z')
const told = {
  isMatched: true,
  status: null,
  flags: ['short'],
  phoneNumber: '+905551234567',
  calledAt: '2026-03-14T21:10:00Z',
}

const FITS: [filter: object, over: object, expected: boolean][] = [
  [{}, {}, true],
  [{ matched: 'no' }, {}, false],
  [{ status: 'open' }, {}, true],
  [{ status: 'junk' }, { status: 'junk' }, true],
  [{ status: 'open' }, { status: 'junk' }, false],
  [{ flagged: 'no' }, {}, false],
  [{ flagged: 'yes' }, {}, true],
  [{ period: 'today' }, {}, true],
  [{ period: 'today' }, { calledAt: '2026-03-14T20:59:00Z' }, false],
  [{ period: 'yesterday' }, { calledAt: '2026-03-14T20:59:00Z' }, true],
  [{ period: '7d' }, { calledAt: '2026-03-08T21:00:00Z' }, true],
  [{ period: '7d' }, { calledAt: '2026-03-08T20:59:00Z' }, false],
  [{ number: '0555 123 45 67' }, {}, true],
  [{ number: '4567' }, {}, true],
  [{ number: '4567' }, { phoneNumber: null }, false],
  [{ number: '99' }, {}, false],
]

test.group('Does a new call fit the filter?', () => {
  for (const [filter, over, expected] of FITS) {
    test(`${JSON.stringify(filter)}, ${JSON.stringify(over)}`, ({ assert }) => {
      const one = { ...told, ...over }
      assert.equal(fits({ ...NO_FILTER, ...filter }, one, 'Europe/Istanbul', NOW), expected)
    })
  }

  test('an address holds what is set', ({ assert }) => {
    assert.equal(queryOf(NO_FILTER), '')
    assert.equal(
      queryOf({ ...NO_FILTER, status: 'junk', number: '+49' }, { before: null }),
      '?status=junk&number=%2B49'
    )
  })
})
