import { guard, on } from '../guard.js'
import { endPage } from '../page.js'
import { flush, hurry } from '../queue.js'
import { record } from '../record.js'
import { Time } from '../tuning.js'

const SYSTEM = 'system'

let stayingUntil = 0

/** The visitor is on the way to another page of this site: what follows is no end of the session. */
export const staying = () => (stayingUntil = Date.now() + Time.Leaving)

/** The page goes, perhaps to come back from the browser's cache: everything that is left goes out with it. */
function left() {
  endPage()
  if (Date.now() > stayingUntil) record(SYSTEM, 'session_end')
  flush(true, true)
}

export function watchPresence() {
  setInterval(
    guard(() => document.hidden || record(SYSTEM, 'heartbeat')),
    Time.Heartbeat
  )
  on('pagehide', left)
  on('visibilitychange', () => document.hidden && flush(true, true))
  on('online', hurry)
}
