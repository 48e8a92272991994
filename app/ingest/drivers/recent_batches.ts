const KEPT = 200

export interface BatchFigures {
  /** Events in a batch. */
  size: { median: number; max: number }
  /** From taking a batch to its commit, ms. */
  commitMs: { median: number; p99: number; max: number }
}

/** Size and duration of the last batches, for those who ask how ingestion is. */
export class RecentBatches {
  #sizes: number[] = []
  #times: number[] = []
  #next = 0

  add(size: number, ms: number) {
    this.#sizes[this.#next] = size
    this.#times[this.#next] = ms
    this.#next = (this.#next + 1) % KEPT
  }

  /** Null before the first batch. */
  figures(): BatchFigures | null {
    if (!this.#sizes.length) return null
    const sizes = this.#sizes.toSorted((a, b) => a - b)
    const times = this.#times.toSorted((a, b) => a - b).map((ms) => Math.round(ms * 10) / 10)
    return {
      size: { median: at(sizes, 0.5), max: at(sizes, 1) },
      commitMs: { median: at(times, 0.5), p99: at(times, 0.99), max: at(times, 1) },
    }
  }
}

function at(sorted: number[], part: number) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
}
