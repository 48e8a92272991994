import { test } from '@japa/runner'
import { acceptLearned } from '#app/learning/accept_learned'

const report = (over: object = {}) => ({
  good: 40,
  junk: 30,
  problem: null,
  heldOut: {
    good: 8,
    junk: 6,
    auc: 0.8,
    logLoss: 0.5,
    brier: 0.2,
    calibrationError: 0.05,
    baseline: { logLoss: 0.69, brier: 0.25 },
    rules: { auc: null },
    reliability: [{ predicted: 0.7, observed: 0.6, count: 14 }],
  },
  weights: [{ signal: 'hover', weight: 1, standardError: null }],
  ...over,
})

test.group('What a plugin has learned', () => {
  test('is kept as it is when it keeps the contract', ({ assert }) => {
    const model = { weights: [1, 2] }
    const accepted = acceptLearned({ model, report: report() })
    assert.deepEqual(accepted, { model: JSON.stringify(model), report: report() } as any)
    assert.isNull(acceptLearned({ model: null, report: report({ heldOut: null }) }).model)
  })

  test('is refused with a cure when it does not', ({ assert }) => {
    const broken: unknown[] = [
      null,
      'learned',
      {},
      { model: () => 1, report: report() },
      { model: 'x'.repeat(64 * 1024), report: report() },
      { model: {}, report: report({ good: -1 }) },
      { model: {}, report: report({ good: '40' }) },
      { model: {}, report: report({ problem: 7 }) },
      { model: {}, report: report({ heldOut: { ...report().heldOut, auc: Number.NaN } }) },
      { model: {}, report: report({ heldOut: { ...report().heldOut, baseline: null } }) },
      { model: {}, report: report({ weights: Array.from({ length: 101 }, () => ({})) }) },
      { model: {}, report: report({ weights: [{ signal: 5, weight: 1, standardError: 1 }] }) },
    ]
    for (const learned of broken) {
      try {
        acceptLearned(learned)
        assert.fail(`accepted ${JSON.stringify(learned)}`)
      } catch (error: any) {
        assert.equal(error.code, 'E_PLUGIN_LEARNING', error.message)
        assert.isNotEmpty(error.help)
      }
    }
  })
})
