import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { operations } from '#start/api'
import { DEEDS } from '#app/shared/deeds'
import { DEEDS_OF, NOT_BY_A_CHANGE, NOT_WRITTEN } from '#tests/functional/audit/deeds_of_routes'

const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Doors for what sites and providers send: nobody's deeds. */
const isDoor = (pattern: string) => /^\/(api\/(?!v1|create-test-site)|assets\/)/.test(pattern)

/** Where the API says that there is no such thing. */
const isRefusal = (name: string | undefined, pattern: string) =>
  !name && pattern.startsWith('/api/v1')

const changing = () =>
  Object.values(router.toJSON())
    .flat()
    .filter(({ methods }) => methods.some((method) => CHANGING.includes(method)))
    .filter(({ name, pattern }) => !isDoor(pattern) && !isRefusal(name, pattern))
    .map(({ name }) => name!)

/** A program does the deeds of the dashboard, and what they write down is written. */
function deedsOf(name: string): readonly string[] {
  const operation = operations.find((one) => `api.v1.${one.name}` === name)
  return operation?.deeds.length ? operation.deeds : [name]
}

const written = Object.values(DEEDS_OF).flat()
const notWritten = Object.values(NOT_WRITTEN).flat()

test.group('What is in the audit log', () => {
  test('every route that changes something writes it down, or there is a reason', ({ assert }) => {
    const known = new Set([...written, ...notWritten])
    assert.deepEqual(
      changing().filter((name) => !deedsOf(name).some((deed) => known.has(deed))),
      [],
      'say in tests/functional/audit/deeds_of_routes.ts what it writes'
    )
    const routes = new Set<string>(changing())
    assert.deepEqual(
      [...known].filter((name) => !routes.has(name)),
      []
    )
    assert.lengthOf([...written, ...notWritten], known.size, 'a route stands there twice')
  })

  test('every deed is done by something', ({ assert }) => {
    assert.sameMembers([...Object.keys(DEEDS_OF), ...NOT_BY_A_CHANGE], [...DEEDS])
  })
})
