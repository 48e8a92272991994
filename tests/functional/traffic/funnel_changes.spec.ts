import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { memberOf, owner } from '#tests/functional/sites/person'
import type { Visitor } from '#tests/support/visitor'

type Signed = Awaited<ReturnType<typeof owner>>

const page = (value: string, match = 'is') => ({ kind: 'page', match, value })
const CONTACT = {
  name: 'To the contact page',
  steps: [page('', 'any'), page('/contact'), { kind: 'conversion', match: 'is', value: 'phone' }],
  withinDays: null,
}

test.group('Funnels of a site', (group) => {
  let ours: Signed
  let site: TestSite
  let path: string
  group.each.setup(async () => {
    ours = await owner()
    site = await makeSite({ workspaceId: ours.workspaceId })
    path = `/sites/${site.id}/conversions/funnels`
  })

  async function send(visitor: Visitor, method: string, to: string, form: object = {}) {
    const { status, body } = await visitor.send(method, path + to, form)
    return { status, body: JSON.parse(body) }
  }
  const create = async (over: object = {}) =>
    (await send(ours.visitor, 'POST', '', { ...CONTACT, ...over })).body.funnel
  const names = async () =>
    (
      await rowsOf<{ name: string }>(
        'SELECT name FROM funnels WHERE site_id = ? AND removed_at IS NULL ORDER BY position',
        [site.id]
      )
    ).map(({ name }) => name)

  test('one is defined, edited, removed, and there again', async ({ assert }) => {
    const funnel = await create()
    assert.include(funnel, { name: CONTACT.name, version: 1, withinDays: null })
    assert.deepEqual(funnel.steps, CONTACT.steps)

    const edited = { ...CONTACT, name: 'Within a week', withinDays: 7, version: 1 }
    const { body } = await send(ours.visitor, 'PUT', `/${funnel.id}`, edited)
    assert.include(body.funnel, { name: 'Within a week', version: 2, withinDays: 7 })

    const removal = await send(ours.visitor, 'POST', `/${funnel.id}/remove`, { version: 2 })
    assert.equal(removal.status, 200)
    assert.isEmpty(await names())
    const back = await send(ours.visitor, 'POST', `/${funnel.id}/restore`)
    assert.include(back.body.funnel, { id: funnel.id, version: 4 })
    const again = await send(ours.visitor, 'POST', `/${funnel.id}/restore`)
    assert.equal(again.body.funnel.version, 4)
    assert.deepEqual(await names(), ['Within a week'])
  })

  test('a pasted address becomes its page', async ({ assert }) => {
    const funnel = await create({
      steps: [
        page('https://example.com/prices?utm_source=x#top'),
        page('prices', 'begins'),
        page('ÇAY', 'contains'),
        page('x', 'any'),
      ],
    })
    assert.deepEqual(funnel.steps, [
      page('/prices'),
      page('/prices', 'begins'),
      page('ÇAY', 'contains'),
      page('', 'any'),
    ])
  })

  test('two editors: the second one gets what is there now', async ({ assert }) => {
    const { id } = await create()
    const colleague = await memberOf(ours.workspaceId, 'analyst')
    const answers = await Promise.all(
      [ours.visitor, colleague.visitor].map((visitor, i) =>
        send(visitor, 'PUT', `/${id}`, { ...CONTACT, name: `Editor ${i}`, version: 1 })
      )
    )
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 409]
    )
    const won = answers.find(({ status }) => status === 200)!.body.funnel
    const lost = answers.find(({ status }) => status === 409)!.body
    assert.equal(lost.error.code, 'E_STALE_FUNNEL')
    assert.isString(lost.error.help)
    assert.deepEqual(lost.funnel, won)

    await send(ours.visitor, 'POST', `/${id}/remove`, { version: 2 })
    const late = await send(colleague.visitor, 'PUT', `/${id}`, { ...CONTACT, version: 2 })
    assert.equal(late.status, 409)
    assert.isNull(late.body.funnel)
    const twice = await send(colleague.visitor, 'POST', `/${id}/remove`, { version: 2 })
    assert.equal(twice.status, 409)
  })

  test('they stand in the order that people give them', async ({ assert }) => {
    const ids: string[] = []
    for (const name of ['A', 'B', 'C']) ids.push((await create({ name })).id)
    await send(ours.visitor, 'POST', `/${ids[2]}/move`, { place: 0 })
    assert.deepEqual(await names(), ['C', 'A', 'B'])
    const { body } = await send(ours.visitor, 'POST', `/${ids[0]}/move`, { place: 99 })
    assert.deepEqual(body.order, [ids[2], ids[1], ids[0]])
    await create({ name: 'D' })
    assert.deepEqual(await names(), ['C', 'B', 'A', 'D'])
  })

  test('what is no funnel is said and not stored', async ({ assert }) => {
    const two = CONTACT.steps.slice(0, 2)
    for (const [over, field] of [
      [{ name: ' ' }, 'name'],
      [{ name: 'x'.repeat(101) }, 'name'],
      [{ name: 'a\u0000b' }, 'name'],
      [{ steps: two.slice(0, 1) }, 'steps'],
      [{ steps: Array.from({ length: 9 }, () => two[0]) }, 'steps'],
      [{ steps: [two[0], page(' ')] }, 'steps.1'],
      [{ steps: [two[0], page('/a', 'matches')] }, 'steps.1.match'],
      [{ steps: [two[0], { kind: 'regex', match: 'is', value: '.*' }] }, 'steps.1.kind'],
      [{ steps: [two[0], page('x'.repeat(2001))] }, 'steps.1.value'],
      [{ steps: [two[0], page('/\u0007')] }, 'steps.1.value'],
      [{ steps: [two[0], { kind: 'conversion', match: 'begins', value: 'p' }] }, 'steps.1'],
      [{ steps: 'all' }, 'steps'],
      [{ withinDays: 0 }, 'withinDays'],
      [{ withinDays: 91 }, 'withinDays'],
      [{ withinDays: 1.5 }, 'withinDays'],
    ] as const) {
      const { status, body } = await send(ours.visitor, 'POST', '', { ...CONTACT, ...over })
      assert.equal(status, 422, JSON.stringify(over))
      assert.equal(body.errors[0].field, field, JSON.stringify(over))
    }
    assert.isEmpty(await names())
  })

  test('there is an end to how many', async ({ assert }) => {
    await rowsOf(
      `INSERT INTO funnels (site_id, id, name, steps, position, changed_by)
       SELECT ?, gen_random_uuid(), 'f', ?, n, 'x' FROM generate_series(1, 50) n`,
      [site.id, JSON.stringify(CONTACT.steps)]
    )
    const { status, body } = await send(ours.visitor, 'POST', '', CONTACT)
    assert.equal(status, 422)
    assert.equal(body.error.code, 'E_TOO_MANY_FUNNELS')
  })

  test('viewers look, analysts define, strangers find nothing', async ({ assert }) => {
    const { id } = await create()
    const viewer = await memberOf(ours.workspaceId, 'viewer')
    const analyst = await memberOf(ours.workspaceId, 'analyst')
    const stranger = await owner()
    const all = (visitor: Visitor) =>
      Promise.all([
        send(visitor, 'POST', '', CONTACT),
        send(visitor, 'PUT', `/${id}`, { ...CONTACT, version: 1 }),
        send(visitor, 'POST', `/${id}/move`, { place: 0 }),
        send(visitor, 'POST', `/${id}/restore`),
        send(visitor, 'POST', `/${id}/remove`, { version: 9 }),
      ])
    const statuses = async (visitor: Visitor) => (await all(visitor)).map(({ status }) => status)
    assert.deepEqual(await statuses(viewer.visitor), [403, 403, 403, 403, 403])
    assert.deepEqual(await statuses(stranger.visitor), [404, 404, 404, 404, 404])
    assert.deepEqual(await statuses(analyst.visitor), [200, 200, 200, 200, 409])
  })

  test('the funnel of another site is not found', async ({ assert }) => {
    const other = await makeSite({ workspaceId: ours.workspaceId })
    const { id } = await create()
    for (const one of [id, randomUUID(), 'x']) {
      const to = `/sites/${other.id}/conversions/funnels/${one}`
      for (const [method, end, form] of [
        ['PUT', '', { ...CONTACT, version: 1 }],
        ['POST', '/remove', { version: 1 }],
        ['POST', '/restore', {}],
        ['POST', '/move', { place: 0 }],
      ] as const) {
        assert.equal((await ours.visitor.send(method, to + end, form)).status, 404)
      }
    }
    assert.deepEqual(await names(), [CONTACT.name])
  })
})
