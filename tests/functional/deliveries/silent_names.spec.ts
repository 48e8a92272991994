import { test } from '@japa/runner'
import { makeSite } from '#tests/support/sites'
import { Receiver } from '#tests/support/receiver'
import { NameServer } from '#tests/support/name_server'
import { deliverDue } from '#app/deliveries/deliver_due'
import { convert, makeWebhook } from '#tests/functional/deliveries/destinations'
import { addressesOfName } from '#app/plugins/outside/addresses_of_name'

const SILENT = 20
const MESSAGES = 3

test.group('Names that nobody answers for', () => {
  test('delay nobody else, and each is asked for once at a time', async ({ assert, cleanup }) => {
    const receiver = await Receiver.start(cleanup)
    let isSilent = false
    const server = await NameServer.start(cleanup, (name) =>
      isSilent && name.startsWith('silent') ? 'silent' : ['127.0.0.1']
    )
    const site = await makeSite()
    for (let i = 0; i < SILENT; i++) {
      await makeWebhook(site, `http://silent-${i}.example:${receiver.port}/`)
    }
    await makeWebhook(site, `http://good.example:${receiver.port}/`)
    for (let i = 0; i < MESSAGES; i++) await convert(site)
    isSilent = true
    server.asked.length = 0

    const startedAt = Date.now()
    await deliverDue()
    const tookMs = Date.now() - startedAt
    assert.lengthOf(receiver.received, MESSAGES)
    const servedMs = Math.max(...receiver.received.map(({ at }) => at - startedAt))
    assert.isBelow(servedMs, 1_000)
    assert.isAbove(tookMs, 3_000, 'so the others were waited for at the same time')
    assert.isBelow(tookMs, 9_000, 'one after the other they take a minute and more')
    const questions = Object.groupBy(server.asked, (name) => name)
    for (let i = 0; i < SILENT; i++) {
      // Once more when there was no answer; three messages would have made six of it.
      assert.isAtMost(questions[`silent-${i}.example`]!.length, 2)
    }
    assert.lengthOf(questions['good.example']!, 1)
  }).timeout(30_000)

  test('nothing is kept of an answer', async ({ assert, cleanup }) => {
    let address = '192.0.2.1'
    await NameServer.start(cleanup, () => [address, '2001:db8::7'])
    assert.deepEqual(await addressesOfName('Moves.example.'), [
      { address: '192.0.2.1', family: 4 },
      { address: '2001:db8::7', family: 6 },
    ])
    address = '192.0.2.2'
    assert.equal((await addressesOfName('moves.example'))[0].address, '192.0.2.2')
  })

  test('there is none, and it could not be looked up, are two things', async ({
    assert,
    cleanup,
  }) => {
    await NameServer.start(cleanup, (name) => (name === 'silent.example' ? 'silent' : undefined))
    const codeOf = (name: string) => addressesOfName(name).catch(({ code }) => code)
    assert.equal(await codeOf('nobody.example'), 'ENOTFOUND')
    assert.equal(await codeOf('silent.example'), 'EAI_AGAIN')
  }).timeout(15_000)

  test('what stands in the file of hosts needs no name server', async ({ assert, cleanup }) => {
    const { asked } = await NameServer.start(cleanup, () => ['192.0.2.1'])
    const found = await addressesOfName('localhost')
    assert.include(
      found.map(({ address }) => address),
      '127.0.0.1'
    )
    assert.deepEqual(asked, [])
  })
})
