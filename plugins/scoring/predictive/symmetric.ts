/**
 * A pivot this small, beside what stood there before elimination, is rounding error: the column is constant or a sum of
 * others, and there is no one answer for it.
 */
const ALIASED = 1e-11

/** The Cholesky factor of a symmetric matrix, lower triangle, by rows. */
export interface Factor {
  size: number
  lower: Float64Array
  /** Columns that say nothing new; they count as left out. */
  isAliased: boolean[]
}

/** Takes the lower triangle of `matrix` (by rows, `size` by `size`), which may be singular but not indefinite. */
export function factorize(matrix: Float64Array, size: number): Factor {
  const lower = new Float64Array(size * size)
  const isAliased: boolean[] = new Array(size).fill(false)
  for (let j = 0; j < size; j++) {
    const diagonal = matrix[j * size + j]
    let pivot = diagonal
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k] ** 2
    if (!(pivot > ALIASED * diagonal)) {
      isAliased[j] = true
      lower.fill(0, j * size, j * size + j)
      continue
    }
    const root = Math.sqrt(pivot)
    lower[j * size + j] = root
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j]
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k]
      lower[i * size + j] = sum / root
    }
  }
  return { size, lower, isAliased }
}

/** The solution of `matrix * x = right`, 0 for what is aliased. */
export function solve({ size, lower, isAliased }: Factor, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    if (isAliased[i]) {
      x[i] = 0
      continue
    }
    for (let k = 0; k < i; k++) x[i] -= lower[i * size + k] * x[k]
    x[i] /= lower[i * size + i]
  }
  for (let i = size - 1; i >= 0; i--) {
    if (isAliased[i]) continue
    for (let k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k]
    x[i] /= lower[i * size + i]
  }
  return x
}

/** The diagonal of the inverse, null for what is aliased. */
export function inverseDiagonal(factor: Factor): (number | null)[] {
  const unit = new Float64Array(factor.size)
  return factor.isAliased.map((isAliased, i) => {
    if (isAliased) return null
    unit.fill(0)
    unit[i] = 1
    return solve(factor, unit)[i]
  })
}
