import { test } from '@japa/runner'
import { Visitor } from '#tests/support/visitor'
import { forgetEverybody } from '#tests/support/people'
import { makePerson, PASSWORD, rowsOf } from '#tests/support/sites'

const EMAIL = 'ada@example.com'
const WRONG = { email: EMAIL, password: 'not the password' }
const RIGHT = { email: EMAIL, password: PASSWORD }

test.group('Throttled sign-in', (group) => {
  group.each.setup(async () => {
    await forgetEverybody()
    await makePerson(EMAIL)
  })

  test('five attempts from one address, then it says how long to wait', async ({ assert }) => {
    const visitor = await opened()
    for (let i = 0; i < 5; i++) assert.equal(await attempt(visitor, WRONG), 401)

    const blocked = await visitor.submit('/sign-in', RIGHT)

    assert.match(blocked.page.props.flash.error, /Too many attempts\. Try again in 15 minutes\./)
    assert.equal((await visitor.get('/account')).location, '/sign-in')
    const reply = await visitor.send('POST', '/sign-in', RIGHT, { accept: 'application/json' })
    assert.equal(reply.status, 429)
    assert.isAtMost(Number(reply.headers['retry-after']), 900)
  })

  test('the person is not shut out elsewhere', async ({ assert }) => {
    const attacker = await opened('127.0.0.9')
    for (let i = 0; i < 40; i++) await attempt(attacker, WRONG)

    assert.equal(await attempt(await opened(), RIGHT), 302)
  })

  test('guesses at once are counted one by one', async ({ assert }) => {
    const visitor = await opened()

    const statuses = await Promise.all(Array.from({ length: 12 }, () => attempt(visitor, WRONG)))

    assert.lengthOf(
      statuses.filter((status) => status === 401),
      5
    )
  })

  test('an account that is guessed from everywhere is closed to guesses', async ({ assert }) => {
    const statuses: number[] = []
    for (let i = 10; i < 17; i++) {
      const visitor = await opened(`127.0.0.${i}`)
      for (let n = 0; n < 5; n++) statuses.push(await attempt(visitor, WRONG))
    }

    assert.deepEqual(statuses.slice(0, 30), Array(30).fill(401))
    assert.deepEqual(statuses.slice(30), Array(5).fill(429))
  })

  test('unknown accounts are throttled alike', async ({ assert }) => {
    const visitor = await opened()
    const stranger = { email: 'eve@example.com', password: 'not the password' }
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) statuses.push(await attempt(visitor, stranger))

    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429])
  })

  test('signing in forgives what was mistyped before', async ({ assert }) => {
    for (let i = 0; i < 3; i++) {
      const visitor = await opened()
      for (let n = 0; n < 4; n++) assert.equal(await attempt(visitor, WRONG), 401)
      assert.equal(await attempt(visitor, RIGHT), 302)
    }
  })

  test('keeps no address of a person', async ({ assert }) => {
    await attempt(await opened(), WRONG)

    const keys = await rowsOf<{ key: string }>('SELECT key FROM rate_limits')
    assert.isNotEmpty(keys)
    assert.notInclude(JSON.stringify(keys), 'ada')
  })
})

async function opened(from?: string) {
  const visitor = new Visitor(from)
  await visitor.visit('/sign-in')
  return visitor
}

async function attempt(visitor: Visitor, form: object) {
  const accept = 'application/json'
  return (await visitor.send('POST', '/sign-in', form, { accept })).status
}
