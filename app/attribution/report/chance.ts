/** Numbers from 0 to below 1 that look like chance and are the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Above this mean a Poisson number is as good as a normal one. */
const MAX_COUNTED = 50

/** How often something happens that happens `mean` times on average. */
export function poisson(random: () => number, mean: number): number {
  if (!(mean > 0)) return 0
  if (mean > MAX_COUNTED) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const drawn = random()
  let probability = Math.exp(-mean)
  let below = probability
  let count = 0
  // Far out, what is added no longer changes the sum.
  while (drawn > below && count < 4 * MAX_COUNTED) {
    count++
    probability *= mean / count
    below += probability
  }
  return count
}

/** Mean 0, deviation 1 (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
