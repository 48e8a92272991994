import { encode, FEATURES } from './features.js'
import { rule } from './rules.js'
import { signalsOf, type Seen } from './signals.js'
import { Table } from './table.js'
import type { Example } from '#app/plugins/contracts/scorer'

/** Examples between two looks at whether somebody has stopped the job. */
const STRIDE = 500

export interface Examples {
  /** As they were at their outcome: features, and 1 for good. */
  table: Table
  /** What the rules would have said, 0 to 100. */
  rules: number[]
  good: number
  junk: number
}

/** Keeps numbers only: some 30 for each of 100,000 examples. */
export async function gather(
  examples: AsyncIterable<Example>,
  progress: (walked: number) => Promise<void>
): Promise<Examples> {
  const found: Examples = { table: new Table(FEATURES.length), rules: [], good: 0, junk: 0 }
  let walked = 0
  for await (const { isGood, steps } of examples) {
    const last = steps.at(-1)
    if (last) {
      const seen = steps.reduce<Seen>((all, { event }) => all | signalsOf(event), 0)
      found.table.add(encode(last.session, seen), isGood ? 1 : 0)
      found.rules.push(rule(seen).score)
      if (isGood) found.good++
      else found.junk++
    }
    if (++walked % STRIDE === 0) await progress(walked)
  }
  await progress(walked)
  return found
}
