/**
 * Chance that can be repeated: the same seed gives the same numbers on every machine. The generator is sfc32 (Chris
 * Doty-Humphrey, public domain): its 128 bits of state keep hundreds of streams apart, which 32 bits would not. Nothing
 * that has to stay secret may come from here.
 */
export class Random {
  #state: Uint32Array

  constructor(readonly seed: string) {
    this.#state = Uint32Array.from([1, 2, 3, 4], (salt) => hash(seed, salt))
    for (let i = 0; i < 12; i++) this.bits()
  }

  /** A stream of its own, so that a change in one part of the demo leaves the others as they are. */
  fork(name: string) {
    return new Random(`${this.seed}/${name}`)
  }

  /** 32 random bits. */
  bits(): number {
    const [a, b, c, d] = this.#state
    const next = (a + b + d) >>> 0
    this.#state[0] = b ^ (b >>> 9)
    this.#state[1] = c + (c << 3)
    this.#state[2] = ((c << 21) | (c >>> 11)) + next
    this.#state[3] = d + 1
    return next
  }

  /** 0 <= x < 1 */
  next(): number {
    return this.bits() / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low)
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]
  }

  /** One of the list, each as likely as its weight is large. */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T {
    let left = this.next() * list.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of list) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    return list.findLast((item) => weightOf(item) > 0)!
  }

  /** A name of `{ name: weight }`. */
  name<T extends string>(weights: Partial<Record<T, number>>): T {
    const [name] = this.weighted(Object.entries(weights) as [T, number][], ([, weight]) => weight)
    return name
  }

  /** Standard normal (Box-Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** Around `median`, never below 0, with a long tail: how long people look at things. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(this.normal() * sigma)
  }

  /** How often something happens that happens `mean` times on average (Knuth; normal where that would be slow). */
  poisson(mean: number): number {
    if (mean > 50) return Math.max(0, Math.round(mean + this.normal() * Math.sqrt(mean)))
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = this.next(); product > limit; product *= this.next()) count++
    return count
  }

  text(length: number, alphabet: string): string {
    return Array.from({ length }, () => alphabet[this.integer(0, alphabet.length - 1)]).join('')
  }

  /** A UUID v4; with a time in ms, a v7. */
  uuid(time?: number): string {
    const bytes = Buffer.alloc(16)
    for (let at = 0; at < 16; at += 4) bytes.writeUInt32BE(this.bits(), at)
    if (time !== undefined) bytes.writeUIntBE(time, 0, 6)
    bytes[6] = (time === undefined ? 0x40 : 0x70) | (bytes[6] & 0x0f)
    bytes[8] = 0x80 | (bytes[8] & 0x3f)
    return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  }
}

/** 32 bits of a text: FNV-1a with the last mixing step of MurmurHash3. */
function hash(text: string, salt: number): number {
  let bits = 2166136261 ^ Math.imul(salt, 2654435769)
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 16777619)
  bits = Math.imul(bits ^ (bits >>> 16), 2246822507)
  bits = Math.imul(bits ^ (bits >>> 13), 3266489909)
  return (bits ^ (bits >>> 16)) >>> 0
}
