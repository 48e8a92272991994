import { bus } from '#app/shared/bus/main'
import { liveHub } from '#app/live/live_hub'
import type { LiveStream, Watcher } from '#app/live/live_stream'
import { stillAllowed } from '#app/live/queries/still_allowed'

/** A stream that is older than this ends whatever its reader may; the page opens another, and is asked everything again. */
const MAX_AGE_MS = 3_600_000

const LOOK = 'live.look'
const END = 'live.end'

/** Lets this process heed what others say of streams. */
export function listenForUnwelcome() {
  bus.on(LOOK, endUnwelcomeHere)
  bus.on(END, endHere)
}

/** Somebody was signed out or removed: streams that they may not read any more end, whichever process these hang on. */
export async function endUnwelcomeStreams() {
  bus.say(LOOK, null)
  await endUnwelcomeHere()
}

/** Those of one login, or of one reader: they have to show anew that they may. */
type Meant = Pick<Watcher, 'loginId'> | Pick<Watcher, 'userId'>

export function endStreams(meant: Meant) {
  bus.say(END, meant)
  endHere(meant)
}

/** A stream was authorised when it was opened; this ends those whose reader was signed out or removed since. */
export async function endUnwelcomeHere() {
  const streams = liveHub.streams()
  if (streams.length === 0) return
  const allowed = await stillAllowed(streams.map(({ watcher }) => watcher))
  for (const [position, stream] of streams.entries()) {
    if (!allowed.has(position) || isOld(stream)) stream.end()
  }
}

function endHere(meant: Meant) {
  for (const stream of liveHub.streams()) {
    const { watcher } = stream
    const isMeant =
      'loginId' in meant ? watcher.loginId === meant.loginId : watcher.userId === meant.userId
    if (isMeant) stream.end()
  }
}

function isOld({ openedAt }: LiveStream) {
  return performance.now() - openedAt > MAX_AGE_MS
}
