import { test } from '@japa/runner'
import { periodBefore } from '#app/site_reports/figures/report_period'
import { failureOf, tryAgainAt } from '#app/site_reports/sending/mail_failure'

test.group('What a report is held against', () => {
  test('{0} to {1}: {2} to {3}')
    .with([
      ['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
      ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
      ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
      ['2026-10-01', '2026-10-30', '2026-09-01', '2026-09-30'],
      ['2026-11-22', '2026-11-22', '2026-11-21', '2026-11-21'],
    ])
    .run(({ assert }, [from, to, first, last]) => {
      assert.deepEqual(periodBefore({ from, to }), { from: first, to: last })
    })
})

test.group('A mail that failed', () => {
  test('{$i}: {kind}')
    .with([
      { error: { command: 'CONN', code: 'ESOCKET' }, kind: 'retry' },
      { error: { command: 'AUTH PLAIN', responseCode: 454 }, kind: 'retry' },
      { error: { command: 'RCPT TO', responseCode: 450 }, kind: 'retry' },
      { error: { command: 'RCPT TO', responseCode: 550 }, kind: 'refused' },
      { error: { command: 'DATA', responseCode: 451 }, kind: 'retry' },
      { error: { command: 'DATA', code: 'ETIMEDOUT' }, kind: 'unknown' },
      { error: new Error('connection lost'), kind: 'unknown' },
      { error: null, kind: 'unknown' },
    ])
    .run(({ assert }, { error, kind }) => {
      assert.equal(failureOf(error).kind, kind)
    })

  test('is tried again for more than a day, longer each time, and then not any more', ({
    assert,
  }) => {
    const start = new Date(0)
    const waits = Array.from({ length: 8 }, (_, i) => tryAgainAt(i + 1, start)!.getTime())
    assert.deepEqual(
      waits,
      waits.toSorted((a, b) => a - b)
    )
    assert.isAbove(
      waits.reduce((sum, wait) => sum + wait),
      86_400_000
    )
    assert.isNull(tryAgainAt(9, start))
  })
})
