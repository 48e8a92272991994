interface Entry {
  value: unknown
  bytes: number
}

/** What was read last, up to so many bytes; what has not been asked for longest goes first. */
export class BoundedMemory {
  #entries = new Map<string, Entry>()
  #bytes = 0

  constructor(public maxBytes: number) {}

  get bytes() {
    return this.#bytes
  }

  get<T>(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value as T
  }

  /** Also of what is there already and has grown. */
  set(key: string, value: unknown, bytes: number) {
    this.#forget(key)
    if (bytes > this.maxBytes) return
    this.#entries.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.maxBytes) return
      this.#forget(oldest)
    }
  }

  clear() {
    this.#entries.clear()
    this.#bytes = 0
  }

  #forget(key: string) {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }
}
