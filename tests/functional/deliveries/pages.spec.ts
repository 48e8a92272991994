import { test } from '@japa/runner'
import { Webhook } from 'standardwebhooks'
import { clock } from '#app/shared/clock'
import { Receiver } from '#tests/support/receiver'
import { deliverDue } from '#app/deliveries/deliver_due'
import { EVENT_TYPES } from '#app/deliveries/catalogue'
import { signedIn } from '#tests/support/people'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { convert, deliveriesOf, makeWebhook } from '#tests/functional/deliveries/destinations'

const APP = `http://${process.env.HOST}:${process.env.PORT}`

/** An owner, signed in, with a site and a webhook that goes to a receiver. */
async function stage(cleanup: (hook: () => void) => void) {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const receiver = await Receiver.start(cleanup)
  const visitor = await signedIn(user.email)
  const { id, secret } = await makeWebhook(site, receiver.url)
  return { site, receiver, visitor, id, secret, path: `/sites/${site.id}/webhooks` }
}

test.group('Webhooks, for people', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('an endpoint is made, its secret shown once, and it is told', async ({
    assert,
    cleanup,
  }) => {
    const { site, receiver, visitor, path, id: first } = await stage(cleanup)
    await rowsOf('DELETE FROM destinations WHERE id = ?', [first])
    const made = await visitor.submit(path, {
      plugin: 'webhook',
      settings: { url: receiver.url, headers: 'X-Tenant: 9' },
      events: ['conversion.created'],
    })
    const { page } = made
    assert.equal(page.component, 'webhooks/secret')
    const { secret, endpoint } = page.props as any
    await convert(site)
    await deliverDue()
    const [{ headers, body }] = receiver.received
    assert.doesNotThrow(() => new Webhook(secret).verify(body, headers))
    for (const address of [path, `${path}/${endpoint.id}`]) {
      const text = (await visitor.visit(address)).body
      assert.notInclude(text, secret)
      assert.notInclude(text, 'X-Tenant')
    }
  })

  test('a secret is replaced, and for a while both hold', async ({ assert, cleanup }) => {
    const { site, receiver, visitor, path, id, secret: old } = await stage(cleanup)
    const answer = await visitor.submit(`${path}/${id}/rotate`, { overlapHours: 24 })
    const { secret } = answer.page.props as any
    await convert(site)
    await deliverDue()
    const [{ headers, body }] = receiver.received
    for (const key of [old, secret]) {
      assert.doesNotThrow(() => new Webhook(key).verify(body, headers))
    }
    clock.freeze(new Date(Date.now() + 25 * 3_600_000))
    await convert(site)
    await deliverDue()
    const later = receiver.received.at(-1)!
    assert.equal(later.headers['webhook-signature'].split(' ').length, 1)
  })

  test('a test, a pause, and on again', async ({ assert, cleanup }) => {
    const { site, receiver, visitor, path, id } = await stage(cleanup)
    await visitor.submit(`${path}/${id}/test`, {})
    await deliverDue()
    assert.equal(receiver.received[0].json.type, 'ping')
    await visitor.submit(`${path}/${id}/pause`, {})
    await convert(site)
    await deliverDue()
    assert.lengthOf(receiver.received, 1)
    await visitor.submit(`${path}/${id}/resume`, {})
    await deliverDue()
    assert.lengthOf(receiver.received, 2)
  })

  test('the log tells what was sent and answered, and sends it again', async ({
    assert,
    cleanup,
  }) => {
    const { site, receiver, visitor, path, id } = await stage(cleanup)
    await convert(site, { el: 'a very special label' })
    await convert(site)
    await deliverDue()
    const log = await visitor.visit(`${path}/${id}?q=SPECIAL`)
    const [found, ...others] = log.page.props.deliveries
    assert.isEmpty(others)
    const byId = await visitor.visit(`${path}/${id}?q=${found.publicId}`)
    assert.lengthOf(byId.page.props.deliveries, 1)
    const message = `${path}/${id}/messages/${found.messageId}`
    const { detail } = (await visitor.visit(message)).page.props
    assert.include(detail.body, 'a very special label')
    assert.containSubset(detail.attemptList, [{ status: 200, answer: 'ok', outcome: 'delivered' }])

    await visitor.submit(`${message}/resend`, {})
    await deliverDue()
    assert.equal(receiver.ids.filter((one) => one === found.publicId).length, 2)
  })

  test('an endpoint says how it is doing', async ({ assert, cleanup }) => {
    const { site, receiver, visitor, path, id } = await stage(cleanup)
    const fresh = (await visitor.visit(`${path}/${id}`)).page.props
    assert.isNull(fresh.medianMs)
    for (let i = 0; i < 3; i++) await convert(site)
    await deliverDue()
    receiver.answer = (response) => response.writeHead(500).end()
    await convert(site)
    await deliverDue()
    await rowsOf(
      `UPDATE delivery_attempts SET took_ms = CASE WHEN status = 500 THEN 900 ELSE 40 END
        WHERE destination_id = ?`,
      [id]
    )
    const { endpoint, medianMs } = (await visitor.visit(`${path}/${id}`)).page.props
    assert.deepEqual(endpoint.recent, { delivered: 3, waiting: 1, failed: 0 })
    assert.equal(medianMs, 40)
  })

  test('what is sent again to one that is paused goes when it is resumed, and that is said', async ({
    assert,
    cleanup,
  }) => {
    const { site, visitor, path, id } = await stage(cleanup)
    await convert(site)
    await deliverDue()
    const [{ messageId }] = (await visitor.visit(`${path}/${id}`)).page.props.deliveries
    const noticeAfter = async (what: string, body = {}) => {
      const page = `${path}/${id}`
      await visitor.send('POST', `${page}/${what}`, body, { referer: `${APP}${page}` })
      return (await visitor.visit(page)).page.props.flash.notice
    }
    const one = `messages/${messageId}/resend`
    assert.equal(await noticeAfter(one), 'It is being sent again.')
    await noticeAfter('pause')
    assert.equal(await noticeAfter(one), 'It is sent again when the endpoint is resumed.')
    await rowsOf(`UPDATE deliveries SET state = 'failed' WHERE destination_id = ?`, [id])
    assert.equal(
      await noticeAfter('resend', { hours: 24 }),
      '1 message is sent again when the endpoint is resumed.'
    )
  })

  test('all that was given up is sent again', async ({ assert, cleanup }) => {
    const { site, receiver, visitor, path, id } = await stage(cleanup)
    for (let i = 0; i < 3; i++) await convert(site)
    await rowsOf(`UPDATE deliveries SET state = 'failed', attempts = 10 WHERE destination_id = ?`, [
      id,
    ])
    await rowsOf(
      `UPDATE deliveries SET created_at = now() - interval '20 days' WHERE message_id =
         (SELECT message_id FROM deliveries WHERE destination_id = ? LIMIT 1)`,
      [id]
    )
    await visitor.submit(`${path}/${id}/resend`, { hours: 14 * 24 })
    await deliverDue()
    assert.lengthOf(receiver.received, 2)
    const states = (await deliveriesOf(id)).map(({ state }) => state).sort()
    assert.deepEqual(states, ['delivered', 'delivered', 'failed'])
  })

  test('one that is deleted takes its log along', async ({ assert, cleanup }) => {
    const { site, receiver, visitor, path, id } = await stage(cleanup)
    await convert(site)
    await deliverDue()
    await visitor.submit(`${path}/${id}`, {}, 'DELETE')
    await convert(site)
    await deliverDue()
    assert.lengthOf(receiver.received, 1)
    assert.isEmpty(await deliveriesOf(id))
  })

  test('an address inside, or an event that is not there, is refused at its field', async ({
    assert,
    cleanup,
  }) => {
    const { visitor, path, id } = await stage(cleanup)
    await rowsOf('DELETE FROM destinations WHERE id = ?', [id])
    for (const [field, input] of [
      ['url', { settings: { url: 'http://169.254.169.254/latest/' }, events: ['ping'] }],
      ['url', { settings: { url: 'https://192.168.1.1/' }, events: ['ping'] }],
      ['url', { settings: { url: 'nonsense' }, events: ['ping'] }],
      ['events', { settings: { url: 'https://93.184.215.14/' }, events: ['nope'] }],
      ['events', { settings: { url: 'https://93.184.215.14/' }, events: [] }],
    ] as const) {
      await visitor.visit(`${path}/new`)
      await visitor.send(
        'POST',
        path,
        { plugin: 'webhook', ...input },
        { referer: `${APP}${path}/new` }
      )
      const { page } = await visitor.visit(`${path}/new`)
      assert.property(page.props.errors, field, JSON.stringify(input))
    }
    const rows = await rowsOf('SELECT id FROM destinations WHERE site_id = ?', [path.split('/')[2]])
    assert.isEmpty(rows)
  })

  test('viewers look, strangers do not', async ({ assert, cleanup }) => {
    const { site, path, id } = await stage(cleanup)
    const [viewer, stranger] = [await makePerson(), await makePerson()]
    await makeMember(site.workspaceId, viewer.user.id, 'viewer')
    const [looking, outside] = [
      await signedIn(viewer.user.email),
      await signedIn(stranger.user.email),
    ]
    assert.equal((await looking.visit(path)).page.component, 'webhooks/index')
    for (const [what, method] of [
      ['pause', 'POST'],
      ['rotate', 'POST'],
      ['test', 'POST'],
      ['resend', 'POST'],
      ['', 'DELETE'],
      ['', 'PUT'],
    ] as const) {
      const address = `${path}/${id}${what && `/${what}`}`
      const body = { overlapHours: 0, hours: 1, settings: {}, events: ['ping'], version: '1' }
      assert.equal((await looking.send(method, address, body)).status, 403, what)
      assert.equal((await outside.send(method, address, body)).status, 404, what)
    }
    for (const address of [
      path,
      `${path}/${id}`,
      `${path}/new`,
      `${path}/events`,
      `${path}/${id}/edit`,
    ]) {
      assert.equal((await outside.get(address)).status, 404, address)
    }
  })

  test('what messages look like is there for receivers', async ({ assert }) => {
    const base = `http://${process.env.HOST}:${process.env.PORT}/webhooks/schemas`
    for (const type of EVENT_TYPES) {
      const answer = await fetch(`${base}/${type}.json`)
      assert.equal(answer.status, 200)
      const schema = (await answer.json()) as any
      assert.equal(schema.properties.type.const, type)
    }
    assert.equal((await fetch(`${base}/nope.json`)).status, 404)
  })
})
