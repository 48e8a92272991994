import { test } from '@japa/runner'
import { availableParallelism } from 'node:os'
import { connectionsOfWeb } from '#app/shared/pool_sizes'
import { webProcesses, workerProcesses } from '#app/shared/process_counts'

test.group('How many processes', () => {
  test('one, unless somebody says otherwise', ({ assert }) => {
    assert.equal(webProcesses('WEB_CONCURRENCY'), 1)
    assert.equal(webProcesses('WEB_CONCURRENCY', ''), 1)
    assert.equal(webProcesses('WEB_CONCURRENCY', '3'), 3)
    assert.equal(webProcesses('WEB_CONCURRENCY', 'auto'), availableParallelism())
  })

  for (const wrong of ['many', '0', '-1', '1.5', '1000', 'auto ']) {
    test(`"${wrong}" is refused by name`, ({ assert }) => {
      assert.throws(() => webProcesses('WEB_CONCURRENCY', wrong), /WEB_CONCURRENCY is/)
    })
  }

  test('workers are a number', ({ assert }) => {
    assert.throws(() => workerProcesses('WORKERS', 'auto'), /WORKERS is "auto"/)
  })

  test('eight of them open no more connections than an embedded server has', ({ assert }) => {
    for (const count of [1, 2, 4, 8]) assert.isBelow(connectionsOfWeb(count), 100 - 3)
  })
})
