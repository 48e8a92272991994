import fc from 'fast-check'
import { test } from '@japa/runner'
import { fit } from './fit.js'
import { Table } from './table.js'
import { calibrate } from './calibrate.js'
import { auc, brier, calibrationError, logLoss, tenths } from './metrics.js'

function tableOf(rows: number[][], targets: number[]) {
  const table = new Table(rows[0].length, 1)
  rows.forEach((row, i) => table.add(row, targets[i]))
  return table
}

const X = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]
const Y = [0, 0, 1, 0, 1, 0, 1, 1]

test.group('Logistic regression', () => {
  test('columns that are constant, or sums of others, change nothing', ({ assert }) => {
    const plain = fit(
      tableOf(
        X.map((x) => [x]),
        Y
      ),
      { ridge: 0 }
    )
    const odd = fit(
      tableOf(
        X.map((x) => [7, x, 2 * x + 1]),
        Y
      ),
      { ridge: 0 }
    )
    assert.deepEqual([odd.weights[0], odd.weights[2]], [0, 0])
    assert.deepEqual([odd.standardErrors[1], odd.standardErrors[3]], [null, null])
    assert.closeTo(odd.weights[1], plain.weights[0], 1e-9)
    assert.closeTo(odd.logLikelihood, plain.logLikelihood, 1e-9)
  })

  test('a penalty shares a weight among columns that are the same', ({ assert }) => {
    const { weights, standardErrors } = fit(
      tableOf(
        X.map((x) => [x, x]),
        Y
      ),
      { ridge: 1 }
    )
    assert.closeTo(weights[0], weights[1], 1e-9)
    assert.isTrue(standardErrors.every((error) => error !== null && error > 0))
  })

  test('classes that a line separates: a penalty keeps it finite, and without one it ends', ({
    assert,
  }) => {
    const table = tableOf(
      X.map((x) => [x]),
      X.map((x) => Number(x > 2.2))
    )
    assert.isBelow(fit(table, { ridge: 1 }).weights[0], 5)
    const { weights, logLikelihood } = fit(table, { ridge: 0 })
    assert.isTrue(Number.isFinite(weights[0]))
    assert.closeTo(logLikelihood, 0, 1e-6)
  })

  test('one class only', ({ assert }) => {
    for (const ridge of [0, 1]) {
      const { intercept, weights } = fit(
        tableOf(
          X.map((x) => [x]),
          X.map(() => 1)
        ),
        { ridge }
      )
      assert.isAbove(intercept + weights[0], 5)
      assert.isTrue(Number.isFinite(intercept) && Number.isFinite(weights[0]))
    }
  })

  test('no rows at all', ({ assert }) => {
    const { intercept, weights, standardErrors } = fit(new Table(2), { ridge: 0 })
    assert.deepEqual([intercept, ...weights, ...standardErrors], [0, 0, 0, null, null, null])
  })

  test('rows with something else than numbers are left out', ({ assert }) => {
    const rows = X.map((x) => [x, -x * x])
    const clean = fit(tableOf(rows, Y), { ridge: 1 })
    const dirty = [[Number.NaN, 1], [1, Infinity], ...rows, [-Infinity, 0]]
    assert.deepEqual(fit(tableOf(dirty, [1, 0, ...Y, 1]), { ridge: 1 }), clean)
  })

  test('at the end no direction leads up', ({ assert }) => {
    const row = fc.tuple(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 }),
      fc.nat({ max: 1 })
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), (rows) => {
        const targets = rows.map(([, target]) => target)
        fc.pre(targets.includes(0) && targets.includes(1))
        const ridge = 0.5
        const { intercept, weights } = fit(
          tableOf(
            rows.map(([x]) => x),
            targets
          ),
          { ridge }
        )
        const slope = [0, -ridge * weights[0], -ridge * weights[1], -ridge * weights[2]]
        for (const [x, target] of rows) {
          const odds = intercept + x.reduce((sum, value, j) => sum + value * weights[j], 0)
          const miss = target - 1 / (1 + Math.exp(-odds))
          ;[1, ...x].forEach((value, j) => (slope[j] += miss * value))
        }
        for (const one of slope) assert.closeTo(one, 0, 1e-3)
      })
    )
  })
})

test.group('Measures', () => {
  test('ranks: perfect, the wrong way round, ties, and one class only', ({ assert }) => {
    assert.equal(auc([0.1, 0.2, 0.8], [0, 0, 1]), 1)
    assert.equal(auc([0.8, 0.2, 0.1], [0, 0, 1]), 0)
    assert.equal(auc([0.5, 0.5, 0.5, 0.5], [0, 1, 1, 0]), 0.5)
    assert.isNull(auc([0.5, 0.5], [1, 1]))
  })

  test('who is certain and wrong pays dearly, but not without end', ({ assert }) => {
    assert.isTrue(Number.isFinite(logLoss([0], [1])))
    assert.equal(logLoss([1], [1]), 0)
    assert.equal(brier([0.5, 1], [1, 0]), 0.625)
  })

  test('tenths hold every prediction, 0 and 1 as well', ({ assert }) => {
    const bins = tenths(Float64Array.of(0, 0.05, 0.1, 0.95, 1), [0, 1, 1, 1, 1])
    assert.deepEqual(
      bins.map(({ count }) => count),
      [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    )
    assert.equal(bins[0].observed, 0.5)
    assert.closeTo(calibrationError(Float64Array.of(0.2, 0.2), [0, 1]), 0.3, 1e-12)
  })
})

test.group('Calibration', () => {
  test('predictions that promise too much are brought down, in the same order', ({ assert }) => {
    const odds = Float64Array.from({ length: 400 }, (_, i) => (i % 2 ? 4 : -4))
    const happened = odds.map((value, i) => (i % 10 < 2 ? Number(value < 0) : Number(value > 0)))
    const { slope } = calibrate(odds, happened)
    assert.isAbove(slope, 0.1)
    assert.isBelow(slope, 0.5)
  })

  test('predictions that point the wrong way are not turned round, but left out', ({ assert }) => {
    const odds = Float64Array.of(-2, -1, 1, 2)
    assert.deepEqual(calibrate(odds, [1, 1, 0, 0]), { intercept: 0, slope: 0 })
  })
})
