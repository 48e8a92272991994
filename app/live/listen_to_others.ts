import logger from '@adonisjs/core/services/logger'
import { bus } from '#app/shared/bus/main'
import { elsewhere, liveHub } from '#app/live/live_hub'
import { listenForUnwelcome } from '#app/live/end_unwelcome_streams'

/**
 * What other processes say of open pages. After this process was cut off from them nobody knows what its pages missed: their streams end,
 * and the pages open others and catch up from the database, as after any other cut.
 */
export function listenToOthers() {
  elsewhere.listen(liveHub)
  listenForUnwelcome()
  bus.onResumed(() => {
    liveHub.endAll()
    greetOthers()
  })
}

/** A database that is not there is no reason not to start: the bus comes when it comes. */
export async function joinOthers() {
  try {
    await bus.open()
    await greetOthers()
  } catch (err) {
    logger.warn({ err }, 'other processes are not heard yet')
  }
}

async function greetOthers() {
  try {
    await elsewhere.hello(liveHub.sites())
  } catch (err) {
    logger.warn({ err }, 'what hangs on other processes is not known')
  }
}
