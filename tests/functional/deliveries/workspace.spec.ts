import { test } from '@japa/runner'
import { tell } from '#tests/support/call_event'
import { signedIn } from '#tests/support/people'
import { Receiver } from '#tests/support/receiver'
import { deliverDue } from '#app/deliveries/deliver_due'
import { memberOf, owner } from '#tests/functional/sites/person'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import {
  convert,
  deliveriesOf,
  makeDestination,
  messagesOf,
} from '#tests/functional/deliveries/destinations'

/** An owner with a workspace whose endpoint goes to a receiver, as made on its page. */
async function stage(cleanup: (hook: () => void) => void, events = ['conversion.created']) {
  const ours = await owner()
  const receiver = await Receiver.start(cleanup)
  const path = `/workspaces/${ours.workspaceId}/webhooks`
  const made = await ours.visitor.submit(path, {
    plugin: 'webhook',
    name: 'All of us',
    settings: { url: receiver.url },
    events,
  })
  const { endpoint } = made.page.props as any
  return { ...ours, receiver, path, id: endpoint.id as string }
}

test.group('An endpoint for all sites of a workspace', () => {
  test('hears each of them, also one that is made later, and none of others', async ({
    assert,
    cleanup,
  }) => {
    const { receiver, workspaceId, id } = await stage(cleanup)
    const sites = [await makeSite({ workspaceId }), await makeSite({ workspaceId })]
    const stranger = await makeSite()
    for (const site of [...sites, stranger]) await convert(site)
    await deliverDue()
    const told = receiver.received.map(({ json }) => json.data.site.id)
    assert.sameMembers(
      told,
      sites.map(({ publicId }) => `site_${publicId}`)
    )
    assert.lengthOf(await deliveriesOf(id), 2)
    assert.isEmpty(await messagesOf(stranger))
  })

  test('hears of what an analyst does, who cannot see its log', async ({ assert, cleanup }) => {
    const { workspaceId, path, id } = await stage(cleanup, ['call.status_changed'])
    const site = await makeSite({ workspaceId })
    const { body } = await tell(site)
    const { visitor } = await memberOf(workspaceId, 'analyst')
    const status = { status: 'junk', version: 1 }
    await visitor.send('PUT', `/sites/${site.id}/calls/${body.call_id}/status`, status)
    const [message] = await messagesOf(site)
    assert.deepEqual([message.type, message.destinations], ['call.status_changed', [id]])
    for (const address of [path, `${path}/${id}`, `${path}/new`, `${path}/events`]) {
      assert.equal((await visitor.get(address)).status, 403, address)
    }
  })

  test('is one: its log, its pause and its health are of all sites', async ({
    assert,
    cleanup,
  }) => {
    const { receiver, workspaceId, visitor, path, id } = await stage(cleanup)
    const sites = [await makeSite({ workspaceId }), await makeSite({ workspaceId })]
    receiver.answer = (response) => response.writeHead(500).end()
    for (const site of sites) await convert(site)
    await deliverDue()
    const { page } = await visitor.visit(`${path}/${id}`)
    assert.deepEqual(
      page.props.deliveries.map(({ site }: { site: string }) => site),
      ['example.com', 'example.com']
    )
    assert.isNotNull(page.props.endpoint.failingSince)
    assert.lengthOf(
      await rowsOf('SELECT 1 FROM destination_health WHERE destination_id = ?', [id]),
      1
    )

    await visitor.submit(`${path}/${id}/pause`, {})
    receiver.answer = (response) => response.end('ok')
    await visitor.submit(`${path}/${id}/resume`, {})
    const [{ messageId }] = page.props.deliveries
    await visitor.submit(`${path}/${id}/messages/${messageId}/resend`, {})
    const failed = receiver.received.length
    await deliverDue()
    assert.lengthOf(receiver.received, failed + 1)
    await visitor.submit(`${path}/${id}/test`, {})
    await deliverDue()
    assert.equal(receiver.received.at(-1)!.json.type, 'ping')
    await visitor.submit(`${path}/${id}`, {}, 'DELETE')
    assert.isEmpty(await deliveriesOf(id))
  })

  test('whoever looks at a site sees that it is there, and cannot touch it there', async ({
    assert,
    cleanup,
  }) => {
    const { workspaceId, visitor, id } = await stage(cleanup)
    const site = await makeSite({ workspaceId })
    const { page } = await visitor.visit(`/sites/${site.id}/webhooks`)
    assert.isEmpty(page.props.endpoints)
    assert.deepEqual(page.props.ofWorkspace, [{ id, name: 'All of us' }])
    assert.equal((await visitor.get(`/sites/${site.id}/webhooks/${id}`)).status, 404)
  })

  test('one of a site is not reached by way of the workspace, nor one of strangers', async ({
    assert,
    cleanup,
  }) => {
    const { workspaceId, visitor, path, id } = await stage(cleanup)
    const ofSite = await makeDestination(await makeSite({ workspaceId }))
    assert.equal((await visitor.get(`${path}/${ofSite}`)).status, 404)
    const stranger = await makePerson()
    const outside = await signedIn(stranger.user.email)
    for (const [method, address] of [
      ['GET', path],
      ['GET', `${path}/${id}`],
      ['GET', `/workspaces/${stranger.workspaceId}/webhooks/${id}`],
      ['POST', `${path}/${id}/pause`],
      ['POST', `/workspaces/${stranger.workspaceId}/webhooks/${id}/pause`],
      ['DELETE', `/workspaces/${stranger.workspaceId}/webhooks/${id}`],
    ] as const) {
      assert.equal((await outside.send(method, address, {})).status, 404, `${method} ${address}`)
    }
    assert.lengthOf(
      await rowsOf(`SELECT 1 FROM destinations WHERE id = ? AND state = 'active'`, [id]),
      1
    )
  })

  test('a test of a workspace without sites says what is missing', async ({ cleanup, assert }) => {
    const { visitor, path, id } = await stage(cleanup)
    await rowsOf('UPDATE sites SET removed_at = now() WHERE workspace_id = ?', [path.split('/')[2]])
    await visitor.send('POST', `${path}/${id}/test`, {}, { referer: path })
    const { page } = await visitor.visit(`${path}/${id}`)
    assert.match(page.props.flash.notice, /no site yet/)
  })
})
