import { newReading, type Reading } from '#app/traffic/report/reading'
import { DayReplaced } from '#app/traffic/report/loaded_days'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const ATTEMPTS = 5

/** Reads once more when a day was derived anew meanwhile: an answer is made of days that fit together. */
export async function readAnew<T>(
  siteId: string,
  trx: TransactionClientContract,
  read: (reading: Reading) => Promise<T>
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const reading = newReading(siteId, trx)
      const answer = await read(reading)
      reading.spaces.remember()
      return answer
    } catch (error) {
      if (!(error instanceof DayReplaced) || attempt === ATTEMPTS) throw error
    }
  }
}
