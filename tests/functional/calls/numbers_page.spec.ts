import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { post } from '#tests/support/sync'
import { visitBefore } from '#tests/support/call_event'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'

type Signed = Awaited<ReturnType<typeof owner>>

test.group('The numbers of a site', (group) => {
  let ours: Signed
  let site: TestSite
  let path: string
  group.each.setup(async () => {
    ours = await owner()
    site = await makeSite({
      workspaceId: ours.workspaceId,
      domain: 'example.com',
      country: 'DE',
    })
    path = `/sites/${site.id}/calls/numbers`
  })

  const pageOf = async () => (await ours.visitor.get(path)).page.props.page
  const errorsOf = async (method: string, to: string, form: object) => {
    const { status, body } = await ours.visitor.send(method, path + to, form, asProgram)
    return { status, body: JSON.parse(body) }
  }
  const numbers = (table: string) =>
    rowsOf(`SELECT * FROM ${table} WHERE site_id = ? ORDER BY number`, [site.id])

  test('a number of a source is added, named and removed', async ({ assert }) => {
    const source = { number: '089 654321', name: 'Flyer in May' }
    assert.equal((await ours.visitor.send('POST', `${path}/sources`, source)).status, 302)
    const page = await pageOf()
    assert.deepEqual(page.sources, [
      { number: '+4989654321', readable: '+49 89 654321', name: 'Flyer in May' },
    ])
    const one = `${path}/sources/+4989654321`
    await ours.visitor.send('PUT', one, { name: 'Flyer in June' })
    assert.equal((await numbers('source_numbers'))[0].name, 'Flyer in June')
    await ours.visitor.send('DELETE', one)
    assert.isEmpty(await numbers('source_numbers'))
    const gone = await errorsOf('DELETE', '/sources/+4989654321', {})
    assert.equal(gone.status, 404)
  })

  test('many are added to the pool at once, in whatever way they are pasted', async ({
    assert,
  }) => {
    const pasted = '+49 89 1111001\n089 1111002, 089/1111003;\r\n\n+49891111001'
    await ours.visitor.send('POST', `${path}/pool`, { numbers: pasted })
    const [first, ...others] = await numbers('pool_numbers')
    assert.equal(first.number, '+49891111001')
    assert.lengthOf(others, 2)
    await ours.visitor.send('DELETE', `${path}/pool/+49891111001`)
    assert.lengthOf(await numbers('pool_numbers'), 2)
  })

  test('what is no number, or is used otherwise, is said and changes nothing', async ({
    assert,
  }) => {
    await ours.visitor.send('POST', `${path}/sources`, { number: '+4989654321', name: 'x' })
    await ours.visitor.send('PUT', path, {
      swapped_number: '+4989100200',
      number_grace_min: 15,
      reference_codes: false,
    })
    for (const [to, form, field] of [
      ['/pool', { numbers: '+49891111001\n<script>' }, 'numbers'],
      ['/pool', { numbers: '+49891111001\n+4989654321' }, 'numbers'],
      ['/pool', { numbers: '+4989100200' }, 'numbers'],
      ['/pool', { numbers: ' \n ' }, 'numbers'],
      ['/sources', { number: 'nobody', name: 'x' }, 'number'],
      ['/sources', { number: '+4989654321', name: 'again' }, 'number'],
      ['/sources', { number: '+49891111009', name: '' }, 'name'],
    ] as const) {
      const { status, body } = await errorsOf('POST', to, form)
      assert.equal(status, 422, JSON.stringify(form))
      assert.equal(body.errors[0].field, field)
    }
    assert.isEmpty(await numbers('pool_numbers'))
  })

  test('settings are kept beside the others', async ({ assert }) => {
    const form = { swapped_number: '089 654321', number_grace_min: 20, reference_codes: true }
    await ours.visitor.send('PUT', path, form)
    const [row] = await rowsOf('SELECT settings FROM sites WHERE id = ?', [site.id])
    assert.deepInclude(row.settings, { ...form, swapped_number: '+4989654321' })
    assert.equal((await pageOf()).settings.swapped_number, '+49 89 654321')
    await ours.visitor.send('PUT', path, { ...form, swapped_number: ' ' })
    assert.isNull((await pageOf()).settings.swapped_number)
    const wrong = await errorsOf('PUT', '', { ...form, number_grace_min: 1 })
    assert.equal(wrong.status, 422)
  })

  test('it says who has which number, and how large the pool should be', async ({ assert }) => {
    await ours.visitor.send('POST', `${path}/pool`, { numbers: '+49891111001\n+49891111002' })
    await ours.visitor.send('PUT', path, {
      swapped_number: '+4989654321',
      number_grace_min: 15,
      reference_codes: false,
    })
    const { session } = await visitBefore(site, new Date(), 1, { fingerprint: 'fp' })
    for (const sid of [session.sid, randomUUID(), randomUUID(), randomUUID()]) {
      await post({ site_id: site.publicId, sid, fingerprint: 'fp' }, {}, '/api/number')
    }
    const { pool, demand } = await pageOf()
    assert.include(demand, { peak: 4, visitors: 4, without: 2, suggestion: 5 })
    assert.isTrue(pool.every(({ holder }: any) => holder !== null))
    const visits = pool.flatMap(({ holder }: any) => holder.visit ?? [])
    assert.deepEqual(
      visits.map(({ id }: any) => id),
      [session.id]
    )
    assert.notInclude(JSON.stringify(pool), session.fingerprint!)
  })

  test('viewers look, and strangers find nothing', async ({ assert }) => {
    const viewer = await memberOf(ours.workspaceId, 'viewer')
    assert.equal((await viewer.visitor.get(path)).page.props.page.mayChange, false)
    const form = { number: '+4989654321', name: 'x' }
    const refused = await viewer.visitor.send('POST', `${path}/sources`, form, asProgram)
    assert.equal(refused.status, 403)
    const stranger = await owner()
    assert.equal((await stranger.visitor.get(path)).status, 404)
    const answer = await stranger.visitor.send('POST', `${path}/sources`, form, asProgram)
    assert.equal(answer.status, 404)
    assert.isEmpty(await numbers('source_numbers'))
  })
})
