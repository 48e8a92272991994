import { test } from '@japa/runner'
import { operations } from '#start/api'
import { ruleOf, RULED_ROUTES } from '#app/access/route_rules'
import { isLeftToPeople, LEFT_TO_PEOPLE } from '#app/api/left_to_people'

test.group('API and dashboard', () => {
  const deeds = new Set(operations.flatMap((operation) => [...operation.deeds]))

  test('whatever the dashboard does a program can do, or it is said why not', ({ assert }) => {
    const forgotten = RULED_ROUTES.filter((route) => !deeds.has(route) && !isLeftToPeople(route))
    assert.deepEqual(forgotten, [], 'name it in deeds of an operation, or in left_to_people.ts')
  })

  test('nothing is left to people that programs can do', ({ assert }) => {
    assert.deepEqual([...deeds].filter(isLeftToPeople), [])
  })

  test('deeds and what is left are routes of the dashboard', ({ assert }) => {
    assert.deepEqual(
      [...deeds].filter((deed) => !ruleOf(deed)),
      []
    )
    const left = LEFT_TO_PEOPLE.flatMap(({ routes }) => routes)
    const isThere = (name: string) =>
      RULED_ROUTES.some((route) => route === name || route.startsWith(`${name}.`))
    assert.deepEqual(
      left.filter((name) => !isThere(name)),
      []
    )
  })

  test('an operation that only reads is no deed of people who change, and the other way round', ({
    assert,
  }) => {
    for (const {
      name,
      method,
      deeds: [deed],
    } of operations) {
      const rule = ruleOf(deed)!
      // Everybody may leave.
      if (method === 'GET' || rule.for !== 'members' || deed === 'people.destroy') continue
      assert.isFalse(rule.roles.includes('viewer'), `${name} changes something; ${deed} does not`)
    }
  })
})
