import { leads } from '#app/shared/bus/main'
import { repeat } from '#app/shared/repeat'

/** As `repeat`, for work that one process of an installation does for all: it does no harm in several, but is done for nothing. */
export function duty(name: string, everyMs: number, work: () => Promise<unknown>) {
  return repeat(name, everyMs, async () => {
    if (await leads()) await work()
  })
}
