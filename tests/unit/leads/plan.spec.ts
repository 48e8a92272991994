import { test } from '@japa/runner'
import { makePlan } from '#app/leads/joining/plan/make_plan'
import { MAX_TOGETHER } from '#app/leads/joining/plan/believable_links'
import type { Evidence, Link, StoredKey } from '#app/leads/joining/plan/evidence'

const AT = new Date('2026-03-01')

const LATER = new Date('2026-03-02')

const NOTHING: Evidence = { keys: [], leads: [], links: [], merges: [], apart: [], openers: [] }

const lead = (id: string, day = 1) => ({
  id,
  rootId: id,
  openedAt: new Date(Date.UTC(2026, 2, day)),
  isWorkedWith: false,
})

const own = (kind: StoredKey['kind'], value: string, leadId: string): StoredKey => ({
  kind,
  value,
  leadId,
  reason: null,
})

const unplaced = (kind: StoredKey['kind'], value: string): StoredKey => ({
  kind,
  value,
  leadId: null,
  reason: null,
})

const called = (number: string, fingerprint: string, of = `${number} ${fingerprint}`): Link => ({
  because: 'call',
  of,
  key: { kind: 'phone', value: number },
  fingerprint,
  isByPerson: false,
  at: AT,
})

const ids = () => {
  let n = 0
  return () => `new-${++n}`
}

test.group('Planning leads', () => {
  test('nothing is known, nothing changes', ({ assert }) => {
    const plan = makePlan(NOTHING, ids())
    assert.deepEqual(
      [plan.leads, plan.keys, plan.lostKeys, plan.undone, plan.merges],
      [[], [], [], [], []]
    )
  })

  test('who calls before they convert is one lead, of the surest key', ({ assert }) => {
    const plan = makePlan(
      {
        ...NOTHING,
        keys: [unplaced('visitor', 'f'), unplaced('phone', '+1')],
        links: [called('+1', 'f', 'c')],
        openers: [
          { key: { kind: 'visitor', value: 'f' }, by: 'call', at: LATER },
          { key: { kind: 'phone', value: '+1' }, by: 'call', at: AT },
        ],
      },
      ids()
    )
    assert.lengthOf(plan.leads, 1)
    assert.deepInclude(plan.leads[0], {
      id: 'new-1',
      key: { kind: 'phone', value: '+1' },
      openedAt: AT,
      openedBy: 'call',
    })
    assert.sameDeepMembers(plan.keys, [
      { kind: 'visitor', value: 'f', leadId: 'new-1', reason: { because: 'call', of: 'c' } },
      { kind: 'phone', value: '+1', leadId: 'new-1', reason: null },
    ])
  })

  test('a visitor who converts is a lead; whoever else they are joins it', ({ assert }) => {
    const plan = makePlan(
      {
        ...NOTHING,
        keys: [unplaced('visitor', 'f'), unplaced('phone', '+1')],
        links: [called('+1', 'f', 'c')],
        openers: [
          { key: { kind: 'phone', value: '+1' }, by: 'call', at: AT },
          { key: { kind: 'visitor', value: 'f' }, by: 'conversion', at: LATER },
        ],
      },
      ids()
    )
    assert.deepEqual(
      plan.leads.map(({ id, key, openedAt, openedBy }) => ({ id, key, openedAt, openedBy })),
      [
        {
          id: 'new-1',
          key: { kind: 'visitor', value: 'f' },
          openedAt: LATER,
          openedBy: 'conversion',
        },
      ]
    )
    assert.sameDeepMembers(plan.keys, [
      { kind: 'visitor', value: 'f', leadId: 'new-1', reason: null },
      { kind: 'phone', value: '+1', leadId: 'new-1', reason: { because: 'call', of: 'c' } },
    ])
  })

  test('two visitors who converted are merged, which can be undone', ({ assert }) => {
    const plan = makePlan(
      {
        ...NOTHING,
        keys: [unplaced('visitor', 'f'), unplaced('visitor', 'g'), unplaced('phone', '+1')],
        links: [called('+1', 'f', 'c'), called('+1', 'g', 'd')],
        openers: ['f', 'g'].map((value) => ({
          key: { kind: 'visitor', value },
          by: 'conversion',
          at: AT,
        })),
      },
      ids()
    )
    assert.deepEqual(
      plan.leads.map(({ key }) => key.value),
      ['f', 'g']
    )
    assert.deepEqual(
      plan.merges.map(({ keptId, goneId, of }) => [keptId, goneId, of]),
      [['new-1', 'new-2', 'd']]
    )
    assert.deepEqual(Object.fromEntries(plan.roots), { 'new-1': 'new-1', 'new-2': 'new-1' })
  })

  test('a visitor who is with somebody already and converts is no second lead', ({ assert }) => {
    const plan = makePlan(
      {
        ...NOTHING,
        leads: [lead('a')],
        keys: [
          own('phone', '+1', 'a'),
          { kind: 'visitor', value: 'f', leadId: 'a', reason: { because: 'call', of: 'c' } },
        ],
        links: [called('+1', 'f', 'c')],
        openers: [{ key: { kind: 'visitor', value: 'f' }, by: 'conversion', at: LATER }],
      },
      ids()
    )
    assert.deepEqual([plan.leads, plan.keys, plan.merges], [[], [], []])
  })

  test('a chain of three has one head, also when it grows at its end', ({ assert }) => {
    const three: Evidence = {
      ...NOTHING,
      leads: [lead('a', 2), lead('b', 1), lead('c', 3)],
      keys: [own('phone', '+1', 'a'), own('phone', '+2', 'b'), own('phone', '+3', 'c')],
      links: [called('+1', 'f'), called('+2', 'f'), called('+2', 'g'), called('+3', 'g')],
    }
    const plan = makePlan(three, ids())
    assert.deepEqual(
      plan.merges.map(({ keptId, goneId }) => [keptId, goneId]),
      [
        ['b', 'a'],
        ['b', 'c'],
      ]
    )
    assert.deepEqual(Object.fromEntries(plan.roots), { a: 'b', b: 'b', c: 'b' })

    const stored = plan.merges.map((merge, i) => ({ ...merge, id: `m${i}` }))
    const again = makePlan({ ...three, merges: stored }, ids())
    assert.isEmpty([...again.merges, ...again.undone], 'what stands is left alone')

    const without = three.links.filter(({ fingerprint }) => fingerprint === 'g')
    const apart = makePlan({ ...three, merges: stored, links: without }, ids())
    assert.deepEqual(apart.undone, ['m0'])
    assert.deepEqual(Object.fromEntries(apart.roots), { a: 'a', b: 'b', c: 'b' })
  })

  test('what a person says comes before what calls say', ({ assert }) => {
    const byPerson = { ...called('+2', 'f'), isByPerson: true, at: new Date('2026-04-01') }
    const plan = makePlan(
      {
        ...NOTHING,
        leads: [lead('a'), lead('b')],
        keys: [
          own('phone', '+1', 'a'),
          own('phone', '+2', 'b'),
          { kind: 'visitor', value: 'f', leadId: null, reason: null },
        ],
        links: [called('+1', 'f'), byPerson],
        apart: [['a', 'b']],
      },
      ids()
    )
    assert.isEmpty(plan.merges)
    assert.deepEqual(
      plan.keys.map(({ value, leadId }) => [value, leadId]),
      [['f', 'b']]
    )
  })

  test('a crowd is nobody', ({ assert }) => {
    for (const [size, merges] of [
      [MAX_TOGETHER / 2, MAX_TOGETHER / 2 - 1],
      [MAX_TOGETHER / 2 + 1, 0],
    ]) {
      const numbers = Array.from({ length: size }, (_, n) => n)
      const plan = makePlan(
        {
          ...NOTHING,
          leads: numbers.map((n) => lead(`l${n}`)),
          keys: numbers.map((n) => own('phone', `+${n}`, `l${n}`)),
          links: numbers.flatMap((n) => [
            called(`+${n}`, `f${n}`),
            ...(n > 0 ? [called(`+${n}`, `f${n - 1}`)] : []),
          ]),
        },
        ids()
      )
      assert.lengthOf(plan.merges, merges)
    }
  })
})
