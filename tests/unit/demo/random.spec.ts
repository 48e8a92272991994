import { test } from '@japa/runner'
import { isUuid } from '#app/shared/ids'
import { Random } from '#app/demo/random'

const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

test.group('Demo: chance', () => {
  test('the same seed gives the same, another seed something else', ({ assert }) => {
    const first = new Random('opsmantik')
    const again = new Random('opsmantik')
    const other = new Random('opsmantic')
    const numbers = many(1000, () => first.bits())
    assert.deepEqual(
      many(1000, () => again.bits()),
      numbers
    )
    assert.notDeepEqual(
      many(1000, () => other.bits()),
      numbers
    )
  })

  test('these numbers for ever: data that was made from a seed can be made again', ({ assert }) => {
    const random = new Random('opsmantik')
    assert.deepEqual(
      many(3, () => random.bits()),
      [2646448609, 2114300770, 1826997503]
    )
  })

  test('a fork is a stream of its own, whatever was taken before', ({ assert }) => {
    const fresh = new Random('a')
    const used = new Random('a')
    many(7, () => used.next())
    assert.equal(fresh.fork('x').bits(), used.fork('x').bits())
    assert.notEqual(fresh.fork('x').bits(), fresh.fork('y').bits())
  })

  test('numbers are spread evenly, means are kept', ({ assert }) => {
    const random = new Random('even')
    const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
    assert.closeTo(mean(many(20_000, () => random.next())), 0.5, 0.01)
    assert.closeTo(mean(many(20_000, () => random.poisson(3))), 3, 0.06)
    assert.closeTo(mean(many(20_000, () => random.poisson(80))), 80, 0.4)
    assert.closeTo(mean(many(20_000, () => random.normal())), 0, 0.03)
    assert.equal(random.poisson(0), 0)
  })

  test('weights count, and what has none never comes', ({ assert }) => {
    const random = new Random('weights')
    const names = many(10_000, () => random.name({ often: 3, seldom: 1, never: 0 }))
    assert.closeTo(names.filter((name) => name === 'often').length, 7_500, 250)
    assert.notInclude(names, 'never')
  })

  test('UUIDs are of their version, and v7 sort by time', ({ assert }) => {
    const random = new Random('ids')
    const v4 = many(500, () => random.uuid())
    const v7 = many(500, () => random.uuid(1_790_000_000_000))
    for (const id of [...v4, ...v7]) assert.isTrue(isUuid(id), id)
    assert.match(v4[0], /^.{8}-.{4}-4.{3}-[89ab]/)
    assert.match(v7[0], /^01a0c450-6c00-7.{3}-[89ab]/)
    assert.lengthOf(new Set([...v4, ...v7]), 1000)
    assert.isTrue(random.uuid(1_790_000_000_001) > v7[0])
  })
})
