import { analytics } from './consent.js'
import { debug, later } from './guard.js'
import { flying, sizeOf, take } from './outbox.js'
import { local } from './storage.js'
import { include } from './second_script.js'
import { post, type Done, type Header } from './transport.js'
import { Most, Time } from './tuning.js'

/** Until when the server wants to be left alone: it outlives the page, or the next one would ask at once. */
const PAUSE = 'opmantik_pause'

let flyingBytes = 0
let failures = 0
/** No ordinary request before this: back-off after a failure. */
let resume = 0
let timer = 0
let most: number = Most.Batch

const pausedUntil = () => +local.read(PAUSE)

/** Asks for a flush in `delay` ms, or when the server may be asked again. The first wish counts, later ones join it. */
export function schedule(delay: number) {
  if (timer) return
  const wait = Math.max(resume, pausedUntil()) - Date.now()
  timer = later(
    () => {
      timer = 0
      flush()
    },
    Math.max(delay, wait)
  )
}

/** `Retry-After` in ms: seconds or a date; nonsense is not above 0. */
function pauseOf(header: any, now: number): number {
  return Math.min(header * 1000 || Date.parse(header) - now, Time.LongestPause)
}

/**
 * What an answer means: 2xx is stored, no answer, 408, 429 and 5xx come again later, anything else never will be taken.
 * A batch that was refused as such is tried again event by event, so that one bad event does not take others with it.
 */
function settle(keys: string[], status: number, header?: Header) {
  const now = Date.now()
  const again = /^(0|408|429|5..)$/.test(status as any)
  const split = /^4(00|13|22)$/.test(status as any) && keys.length > 1
  const stored = /^2/.test(status as any)
  const wait = stored && keys.length < most ? Time.Batch : 0
  debug(status, keys)

  most = split ? 1 : Most.Batch
  if (!again && !split) keys.forEach(local.remove)
  if (stored) {
    // The next flush may have been put off for minutes.
    if (failures) {
      clearTimeout(timer)
      timer = 0
    }
    failures = resume = 0
    include(header!('opsmantik-script'))
  } else if (failures++ > 2 || again) {
    resume = now + Math.random() * Math.min(Time.LongestBackoff, Time.HalfBackoff * 2 ** failures)
    const pause = pauseOf(header && header('Retry-After'), now)
    if (pause > 0) local.write(PAUSE, now + pause)
  }
  schedule(wait)
}

/**
 * Sends what is due. `urgent` (a conversion, a page that is going) waits neither for the request before it nor for the
 * back-off, but does respect a `Retry-After`.
 */
export function flush(urgent?: boolean, leaving?: boolean) {
  const now = Date.now()
  if (!analytics || (!urgent && flyingBytes)) return
  if (now < pausedUntil() || (!urgent && now < resume)) return schedule(0)

  const keys = take(now, Math.min(Most.Chunk, Most.Flying - flyingBytes), most)
  if (!keys.length) return

  const body = `{"sent":${now},"events":[${keys.map(local.read).join()}]}`
  const size = sizeOf(body)
  let open = true
  const done: Done = (status, header) => {
    if (!open) return
    open = false
    flyingBytes -= size
    keys.forEach((key) => flying.delete(key))
    if (analytics) settle(keys, status, header)
  }

  flyingBytes += size
  keys.forEach((key) => flying.add(key))
  later(() => done(0), Time.Answer)
  post(body, leaving, failures % 2 > 0, done)
}

/** The network is back: no reason to wait any longer. */
export function hurry() {
  resume = 0
  flush()
}
