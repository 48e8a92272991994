import { on } from '../guard.js'
import { onPageEnd } from '../page.js'
import { interaction } from '../record.js'

/** What is known of a video: its position at the latest look, and the seconds watched that were not told yet. */
type Watch = [position: number, seconds: number]

const watches = new Map<HTMLVideoElement, Watch>()

/**
 * Adds up what was really played: small steps of the position. A seek, a loop, a stalled network or a laptop that slept
 * make no small step.
 */
function progressed(video: HTMLVideoElement) {
  const now = video.currentTime
  const [before, seconds] = watches.get(video) || [now, 0]
  const step = now - before
  watches.set(video, [now, seconds + (step > 0 && step < 3 ? step : 0)])
}

function tell([position, seconds]: Watch, video: HTMLVideoElement) {
  if (seconds < 1) return
  watches.set(video, [position, 0])
  interaction('video_watch', video.id || video.currentSrc.split(/[?#]/)[0], Math.round(seconds))
}

export function watchVideo() {
  on('play timeupdate pause ended', ({ type, target }) => {
    if (!/^video$/i.test(target.localName)) return
    progressed(target)
    if (/pause|ended/.test(type)) tell(watches.get(target)!, target)
  })
  onPageEnd(() => watches.forEach(tell))
}
