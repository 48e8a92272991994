import { test } from '@japa/runner'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import { Webhook } from 'standardwebhooks'
import { Receiver } from '#tests/support/receiver'
import { siteRegistry } from '#app/sites/site_registry'
import { deliverDue } from '#app/deliveries/deliver_due'
import { makeSite } from '#tests/support/sites'
import { createForOperator } from '#app/deliveries/create_for_operator'
import { convert, makeDestination } from '#tests/functional/deliveries/destinations'

test.group('A destination that an operator makes', () => {
  test('is told from then on, by whatever plugin', async ({ assert, cleanup }) => {
    const site = await makeSite()
    await makeDestination(site, { events: ['conversion.created'], state: 'paused' }) // so nobody has to wait
    const receiver = await Receiver.start(cleanup)
    const webhook = await createForOperator(
      { site: `site_${site.publicId}` },
      { plugin: 'webhook', settings: { url: receiver.url } },
      'conversion.created, '
    )
    const http = await createForOperator(
      { site: site.publicId },
      { plugin: 'http', settings: { url: receiver.url, template: '{"what": {{data.action}}}' } },
      'conversion.created'
    )
    if (webhook.refused || http.refused) throw new Error('refused')
    assert.match(webhook.id, /^ep_[0-9a-f]{32}$/)
    assert.isNull(http.secret)
    siteRegistry.forget(site.publicId)
    await convert(site)
    await deliverDue()
    assert.lengthOf(receiver.received, 2)
    const signed = receiver.received.find(({ headers }) => headers['webhook-signature'])!
    assert.doesNotThrow(() => new Webhook(webhook.secret!).verify(signed.body, signed.headers))
    const filled = receiver.received.find(({ headers }) => headers['idempotency-key'])!
    assert.deepEqual(filled.json, { what: 'phone_call' })
  })

  test('at a shell: one line of JSON, and nothing else', async ({ assert }) => {
    const site = await makeSite()
    await makeDestination(site, { state: 'paused' }) // so nobody has to wait
    const options = ['--url', 'https://93.184.215.14/', '--events', 'conversion.created', '--json']
    const run = promisify(execFile)
    const shell = (...owner: string[]) =>
      run(process.execPath, ['ace.js', 'webhook:create', ...owner, ...options], {
        cwd: app.makePath(),
        env: { ...process.env, OUTBOUND_ALLOW_CIDRS: '' },
      })
    const { stdout, stderr } = await shell('--site', site.publicId)
    assert.match(stdout, /^\{"id":"ep_[0-9a-f]{32}","secret":"whsec_[^"]{44}"\}\n$/)
    assert.equal(stderr, '')
    const refused = await shell().catch((error) => error)
    assert.equal(refused.code, 1)
    assert.equal(JSON.parse(refused.stderr).error.code, 'E_VALIDATION')
  }).timeout(60_000)

  test('of a workspace hears all of its sites', async ({ assert, cleanup }) => {
    const site = await makeSite()
    const { workspaceId } = site
    await makeDestination(site, { state: 'paused' }) // so nobody has to wait
    const receiver = await Receiver.start(cleanup)
    const input = { plugin: 'webhook', settings: { url: receiver.url } }
    const made = await createForOperator(
      { workspace: workspaceId },
      input,
      'conversion.created,lead.scored'
    )
    assert.isUndefined(made.refused)
    const later = await makeSite({ workspaceId })
    for (const one of [site, later, await makeSite()]) await convert(one)
    await deliverDue()
    const hear = receiver.received.filter(({ json }) => json.type === 'conversion.created')
    assert.sameMembers(
      hear.map(({ json }) => json.data.site.id),
      [site, later].map(({ publicId }) => `site_${publicId}`)
    )
    for (const [code, owner] of [
      ['E_VALIDATION', {}],
      ['E_VALIDATION', { site: site.publicId, workspace: workspaceId }],
      ['E_UNKNOWN_WORKSPACE', { workspace: site.id }],
      ['E_UNKNOWN_WORKSPACE', { workspace: 'nope' }],
    ] as const) {
      const { refused } = await createForOperator(owner, input, 'ping')
      assert.equal(refused?.code, code, JSON.stringify(owner))
    }
  })

  test('is refused with a reason: {code}')
    .with([
      {
        code: 'E_UNKNOWN_SITE',
        publicId: 'nope',
        plugin: 'webhook',
        url: 'https://93.184.215.14/',
        events: 'ping',
      },
      { code: 'E_VALIDATION', plugin: 'nope', url: 'https://93.184.215.14/', events: 'ping' },
      { code: 'E_VALIDATION', plugin: 'webhook', url: 'https://127.0.0.1/', events: 'ping' },
      { code: 'E_VALIDATION', plugin: 'webhook', url: 'https://93.184.215.14/', events: 'nope' },
      { code: 'E_VALIDATION', plugin: 'webhook', url: 'https://93.184.215.14/', events: ' ' },
      { code: 'E_VALIDATION', plugin: 'webhook', url: '', events: 'ping' },
    ])
    .run(async ({ assert }, { code, publicId, plugin, url, events }) => {
      const site = await makeSite()
      const id = publicId ?? site.publicId
      const { refused } = await createForOperator(
        { site: id },
        { plugin, settings: { url } },
        events
      )
      assert.equal(refused?.code, code)
    })
})
