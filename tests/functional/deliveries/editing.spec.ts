import { test } from '@japa/runner'
import { Receiver } from '#tests/support/receiver'
import { asProgram, memberOf } from '#tests/functional/sites/person'
import { signedIn } from '#tests/support/people'
import { deliverDue } from '#app/deliveries/deliver_due'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { convert, makeDestination, makeWebhook } from '#tests/functional/deliveries/destinations'

const APP = `http://${process.env.HOST}:${process.env.PORT}`

async function stage(cleanup: (hook: () => void) => void) {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const receiver = await Receiver.start(cleanup)
  const visitor = await signedIn(user.email)
  const { id } = await makeWebhook(site, receiver.url, { headers: 'X-Key: old-secret' })
  const path = `/sites/${site.id}/webhooks`
  const form = {
    name: 'CRM',
    settings: { url: receiver.url } as Record<string, unknown>,
    events: ['conversion.created'],
    minScore: 0,
    channels: null as string[] | null,
    sourceLabels: null as string[] | null,
  }
  /** Sends the form as the page does; what is wrong with it. */
  const save = async (over: Partial<typeof form> & { forget?: string[] } = {}) => {
    const edit = `${path}/${id}/edit`
    const { version } = (await visitor.visit(edit)).page.props.values
    const body = { ...form, version, ...over }
    await visitor.send('PUT', `${path}/${id}`, body, { referer: `${APP}${edit}` })
    return (await visitor.visit(edit)).page.props.errors as Record<string, string>
  }
  return { site, receiver, visitor, id, path, form, save }
}

test.group('Editing an endpoint', () => {
  test('its secrets stay when nothing is typed, change when something is, and can go', async ({
    assert,
    cleanup,
  }) => {
    const { site, receiver, visitor, id, path, save } = await stage(cleanup)
    const sent = async () => {
      await convert(site)
      await deliverDue()
      return receiver.received.at(-1)!.headers
    }
    assert.isEmpty(await save())
    assert.equal((await sent())['x-key'], 'old-secret')
    const page = await visitor.visit(`${path}/${id}/edit`)
    assert.notInclude(page.body, 'old-secret')
    assert.property(page.page.props.values.secretsSetAt, 'headers')
    await save({ settings: { url: receiver.url, headers: 'X-Key: newer' } })
    assert.equal((await sent())['x-key'], 'newer')
    await save({ forget: ['headers'] })
    assert.notProperty(await sent(), 'x-key')
  })

  test('where it goes, what of, and how it is called', async ({ assert, cleanup }) => {
    const { site, receiver, id, save } = await stage(cleanup)
    const other = await Receiver.start(cleanup)
    await save({ name: 'Dialler', settings: { url: other.url }, forget: ['headers'], minScore: 60 })
    await convert(site)
    await deliverDue()
    assert.isEmpty([...receiver.received, ...other.received], 'its score is 50')
    await save({ settings: { url: other.url }, forget: ['headers'], channels: ['direct'] })
    await convert(site)
    await deliverDue()
    assert.lengthOf(other.received, 1)
    const [row] = await rowsOf('SELECT name, channels FROM destinations WHERE id = ?', [id])
    assert.deepEqual(row, { name: 'CRM', channels: ['direct'] })
  })

  test('a secret is not sent elsewhere by whoever does not know it', async ({
    assert,
    cleanup,
  }) => {
    const { save, id, receiver } = await stage(cleanup)
    const other = await Receiver.start(cleanup)
    assert.property(await save({ settings: { url: other.url } }), 'headers')
    const [{ settings }] = await rowsOf('SELECT settings FROM destinations WHERE id = ?', [id])
    assert.equal(settings.url, receiver.url)
    assert.isEmpty(await save({ settings: { url: other.url, headers: 'X-Key: mine' } }))
  })

  test('what cannot be is refused at its field, and nothing is saved', async ({
    assert,
    cleanup,
  }) => {
    const { save, id } = await stage(cleanup)
    for (const [field, over] of [
      ['url', { settings: { url: 'http://169.254.169.254/' } }],
      ['url', { settings: {} }],
      ['events', { events: [] }],
      ['events', { events: ['nope'] }],
      ['minScore', { minScore: 101 }],
      ...[
        'x'.repeat(4_001),
        'nonsense',
        'Content-Type: text/html',
        'webhook-id: mine',
        'Host: elsewhere',
        'Transfer-Encoding: chunked',
        'X-Key: 電話',
        'X-Key: a\u0000b',
        'X Key: a',
      ].map(
        (headers) => ['headers', { settings: { url: 'https://93.184.215.14/', headers } }] as const
      ),
    ] as const) {
      const errors = await save(over as object)
      assert.property(errors, field, JSON.stringify(over).slice(0, 80))
    }
    const [row] = await rowsOf('SELECT name FROM destinations WHERE id = ?', [id])
    assert.notEqual(row.name, 'CRM')
  })

  test('the second of two people who edit is told what is there now, and overwrites nothing', async ({
    assert,
    cleanup,
  }) => {
    const { site, receiver, visitor: first, id, path, form, save } = await stage(cleanup)
    const { visitor: second } = await memberOf(site.workspaceId, 'admin')
    const edit = `${path}/${id}/edit`
    const { version } = (await second.visit(edit)).page.props.values
    await save({ name: 'Of the first', minScore: 10 })
    const mine = { ...form, name: 'Of the second', version }
    const put = (headers: Record<string, string>) =>
      second.send('PUT', `${path}/${id}`, mine, headers)

    const { page } = await second.follow(await put({ referer: `${APP}${edit}` }))
    assert.match(page.props.errors.version, /Somebody has changed this endpoint meanwhile/)
    assert.equal(page.props.values.name, 'Of the first')
    const asJson = await put(asProgram)
    assert.equal(asJson.status, 409)
    const { error, endpoint } = JSON.parse(asJson.body)
    assert.equal(error.code, 'E_STALE_ENDPOINT')
    assert.deepInclude(endpoint, { name: 'Of the first', minScore: 10 })
    assert.equal(endpoint.version, page.props.values.version)
    assert.notInclude(asJson.body, 'old-secret')

    mine.version = endpoint.version
    assert.equal((await put(asProgram)).status, 302)
    await first.submit(`${path}/${id}/pause`, {})
    assert.equal((await put(asProgram)).status, 409, 'a pause is a change, too')
    const [{ name, settings }] = await rowsOf('SELECT * FROM destinations WHERE id = ?', [id])
    assert.deepEqual([name, settings.url], ['Of the second', receiver.url])
  })

  test('of two who save at the same moment one wins and one is told', async ({
    assert,
    cleanup,
  }) => {
    const { visitor, id, path, form } = await stage(cleanup)
    const { version } = (await visitor.visit(`${path}/${id}/edit`)).page.props.values
    const put = (name: string) =>
      visitor.send('PUT', `${path}/${id}`, { ...form, name, version }, asProgram)
    const statuses = (await Promise.all([put('One'), put('Two')])).map(({ status }) => status)
    assert.sameMembers(statuses, [302, 409])
  })

  test('what is switched off meanwhile by itself can still be put right', async ({
    assert,
    cleanup,
  }) => {
    const { site, receiver, visitor, id, path, form } = await stage(cleanup)
    const { version } = (await visitor.visit(`${path}/${id}/edit`)).page.props.values
    receiver.answer = (response) => response.writeHead(410).end()
    await convert(site)
    await deliverDue()
    const [{ state }] = await rowsOf('SELECT state FROM destinations WHERE id = ?', [id])
    assert.equal(state, 'disabled')
    const { status } = await visitor.send('PUT', `${path}/${id}`, { ...form, version }, asProgram)
    assert.equal(status, 302)
  })

  test('another address begins with a clean sheet', async ({ assert, cleanup }) => {
    const { site, receiver, visitor, id, path, save } = await stage(cleanup)
    receiver.answer = (response) => response.writeHead(500).end()
    await convert(site)
    await deliverDue()
    const failingSince = async () =>
      (await visitor.visit(`${path}/${id}`)).page.props.endpoint.failingSince
    await save({ name: 'Another name' })
    assert.isNotNull(await failingSince())
    await save({ settings: { url: `${receiver.url}/elsewhere` } })
    assert.isNull(await failingSince())
  })

  test('Slack and a request of one’s own are made as well, from what they declare', async ({
    assert,
    cleanup,
  }) => {
    const { site, receiver, visitor, path } = await stage(cleanup)
    const { kinds } = (await visitor.visit(`${path}/new`)).page.props
    assert.sameMembers(
      kinds.map(({ name }: { name: string }) => name),
      ['webhook', 'slack', 'http']
    )
    const events = ['conversion.created']
    const slack = { plugin: 'slack', settings: { url: `${receiver.url}slack` }, events }
    const template = '{"what": {{data.action}}}'
    const http = {
      plugin: 'http',
      settings: { url: `${receiver.url}http`, method: 'PUT', template },
      events,
    }
    for (const input of [slack, http]) await visitor.send('POST', path, input)
    await convert(site)
    await deliverDue()
    const bodies = receiver.received.map(({ json }) => json)
    assert.isTrue(bodies.some(({ text }) => /phone_call/.test(text ?? '')))
    assert.isTrue(bodies.some(({ what }) => what === 'phone_call'))
  })

  test('no more than a page can show: the next one is refused with a reason', async ({
    assert,
    cleanup,
  }) => {
    const { site, visitor, path } = await stage(cleanup)
    for (let i = 1; i < 100; i++) await makeDestination(site)
    const input = {
      plugin: 'webhook',
      settings: { url: 'https://93.184.215.14/' },
      events: ['ping'],
    }
    await visitor.send('POST', path, input, { referer: `${APP}${path}/new` })
    const { page } = await visitor.visit(`${path}/new`)
    assert.match(page.props.errors.plugin, /100 endpoints/)
    assert.lengthOf((await visitor.visit(path)).page.props.endpoints, 100)
  })
})
