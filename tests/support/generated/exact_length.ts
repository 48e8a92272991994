import fc, { type Arbitrary, type Random, type Stream, type Value } from 'fast-check'

/**
 * Lists of exactly `length` values, so that a run has the same size every time, which shrink like any list: down to the one
 * value that is to blame.
 */
export function exactLength<T>(value: Arbitrary<T>, length: number): Arbitrary<T[]> {
  const full = fc.array(value, { minLength: length, maxLength: length })
  const any = fc.array(value, { maxLength: length })
  return new ExactLength(full, any)
}

class ExactLength<T> extends fc.Arbitrary<T[]> {
  constructor(
    private full: Arbitrary<T[]>,
    private any: Arbitrary<T[]>
  ) {
    super()
  }

  generate(random: Random, biasFactor: number | undefined): Value<T[]> {
    return this.full.generate(random, biasFactor)
  }

  canShrinkWithoutContext(value: unknown): value is T[] {
    return this.any.canShrinkWithoutContext(value)
  }

  shrink(value: T[], context: unknown): Stream<Value<T[]>> {
    return this.any.shrink(value, context)
  }
}
