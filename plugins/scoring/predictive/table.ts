/**
 * Rows of numbers, each with a target between 0 and 1, in the order in which they were added. One block of memory: a hundred
 * thousand rows as arrays of their own would take three times as much.
 */
export class Table {
  length = 0
  #values: Float64Array
  #targets: Float64Array

  constructor(
    readonly width: number,
    capacity = 256
  ) {
    this.#values = new Float64Array(capacity * width)
    this.#targets = new Float64Array(capacity)
  }

  get values(): Float64Array {
    return this.#values
  }

  get targets(): Float64Array {
    return this.#targets.subarray(0, this.length)
  }

  add(values: ArrayLike<number>, target: number) {
    if (this.length === this.#targets.length) this.#grow()
    this.#values.set(values, this.length * this.width)
    this.#targets[this.length++] = target
  }

  row(index: number): Float64Array {
    return this.#values.subarray(index * this.width, (index + 1) * this.width)
  }

  *rows(from = 0): Generator<Float64Array> {
    for (let index = from; index < this.length; index++) yield this.row(index)
  }

  #grow() {
    const values = new Float64Array(this.#values.length * 2)
    values.set(this.#values)
    this.#values = values
    const targets = new Float64Array(this.#targets.length * 2)
    targets.set(this.#targets)
    this.#targets = targets
  }
}
