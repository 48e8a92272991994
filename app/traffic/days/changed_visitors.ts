import { storedVisitors } from '#app/traffic/days/queries/stored_visitors'
import type { DayOfSite, DerivedDay } from '#app/traffic/days/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The hashes of those who came to a day that is stored, or left it: on the next day of theirs they are new, or no longer. */
export async function changedVisitors(
  trx: TransactionClientContract,
  day: DayOfSite,
  { columns }: DerivedDay
): Promise<string[]> {
  const stored = await storedVisitors(trx, day)
  const before = hashesIn(stored?.numbers ?? [])
  const now = hashesIn(columns.visitors.numbers)
  return [...before.symmetricDifference(now)]
}

function hashesIn(halves: ArrayLike<number>): Set<string> {
  const hashes = new Set<string>()
  for (let i = 0; i < halves.length; i += 2) {
    const bits = (BigInt(halves[i]) << 32n) | BigInt(halves[i + 1])
    hashes.add(String(BigInt.asIntN(64, bits)))
  }
  return hashes
}
