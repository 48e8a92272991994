import { once } from 'node:events'
import { test } from '@japa/runner'
import { createServer } from 'node:http'
import { Worker } from 'node:worker_threads'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** There is no map of exports: the path is not promised by anybody, hence this test and the exact version in package.json. */
test.group('The client of the Data Manager API', () => {
  test('is loaded by itself, and speaks to whom it is told', async ({ assert, cleanup }) => {
    const asked: { path: string; body: any }[] = []
    const server = createServer(async (request, response) => {
      asked.push({ path: request.url!, body: JSON.parse(await text(request)) })
      response.setHeader('content-type', 'application/json').end('{"requestId":"r-1"}')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    cleanup(() => void server.close())

    const workerData = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const worker = new Worker(new URL('ask_data_manager.js', import.meta.url), { workerData })
    const [data] = await once(worker, 'message')

    assert.equal(data.requestId, 'r-1')
    assert.deepEqual(asked, [{ path: '/v1/events:ingest', body: { validateOnly: true } }])
  })
})
