import { test } from '@japa/runner'
import { golden } from '#tests/support/golden'
import { fit } from '#plugins/scoring/predictive/fit'
import { Table } from '#plugins/scoring/predictive/table'
import { oddsOfRows, probabilityOf } from '#plugins/scoring/predictive/predict'
import { auc, brier, calibrationError, logLoss } from '#plugins/scoring/predictive/metrics'

function spector() {
  const expected = golden('predictive').logit_spector
  const table = new Table(3)
  for (const line of expected.rows.split(';')) {
    const [gpa, tuce, psi, grade] = line.split(' ').map(Number)
    table.add([gpa, tuce, psi], grade)
  }
  return { expected, table }
}

test.group('Golden values of logistic regression', () => {
  test('the fit without a penalty is the published one', ({ assert }) => {
    const { expected, table } = spector()
    const { intercept, weights, standardErrors, logLikelihood } = fit(table, { ridge: 0 })
    const coefficients = [intercept, ...weights]
    for (const [i, coefficient] of expected.coef.entries()) {
      assert.closeTo(coefficients[i], coefficient, 5e-7)
      assert.closeTo(standardErrors[i]!, expected.se[i], 5e-7)
    }
    assert.closeTo(logLikelihood, expected.loglik, 5e-7)
  })

  test('so is the likelihood of the share alone', ({ assert }) => {
    const { expected, table } = spector()
    const alone = new Table(0)
    for (const target of table.targets) alone.add([], target)
    assert.closeTo(fit(alone, { ridge: 0 }).logLikelihood, expected.loglik_null, 5e-6)
  })

  test('so is the fit with a penalty of 1 and a free intercept', ({ assert }) => {
    const { expected, table } = spector()
    const { intercept, weights } = fit(table, { ridge: 1 })
    const coefficients = [intercept, ...weights]
    for (const [i, coefficient] of expected.l2_1_free_intercept.entries()) {
      assert.closeTo(coefficients[i], coefficient, 5e-7)
    }
  })

  test('so are its measures', ({ assert }) => {
    const { expected, table } = spector()
    const odds = oddsOfRows(fit(table, { ridge: 0 }), table)
    const predicted = odds.map(probabilityOf)
    assert.closeTo(auc(predicted, table.targets)!, expected.auc, 5e-11)
    assert.closeTo(brier(predicted, table.targets), expected.brier, 5e-11)
    assert.closeTo(logLoss(predicted, table.targets), expected.logloss, 5e-11)
    assert.closeTo(calibrationError(predicted, table.targets), expected.ece10_equal_width, 5e-11)
  })
})
