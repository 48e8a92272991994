import { liveHub } from '#app/live/live_hub'
import type { LiveStream, Watcher } from '#app/live/live_stream'
import { stillAllowed } from '#app/live/queries/still_allowed'

/** A stream that is older than this ends whatever its reader may; the page opens another, and is asked everything again. */
const MAX_AGE_MS = 3_600_000

/** A stream was authorised when it was opened; this ends those whose reader was signed out or removed since. */
export async function endUnwelcomeStreams() {
  const streams = liveHub.streams()
  if (streams.length === 0) return
  const allowed = await stillAllowed(streams.map(({ watcher }) => watcher))
  for (const [position, stream] of streams.entries()) {
    if (!allowed.has(position) || isOld(stream)) stream.end()
  }
}

export function endStreams(isMeant: (watcher: Watcher) => boolean) {
  for (const stream of liveHub.streams()) if (isMeant(stream.watcher)) stream.end()
}

function isOld({ openedAt }: LiveStream) {
  return performance.now() - openedAt > MAX_AGE_MS
}
