import { once } from 'node:events'
import { constants } from 'node:os'

/**
 * One place that knows when a launcher is asked to stop: by a signal, or because whoever started it
 * is gone. npm killed with SIGKILL cannot pass anything on, and the server that nobody waits for any
 * more would keep the port.
 */
const NPM_WATCH_MS = 500

const controller = new AbortController()
let firstSignal
const listeners = new Set()

/** Aborts at the first request to stop; what is in the middle of something long listens to it. */
export const stopRequested = controller.signal

export const isStopping = () => controller.signal.aborted

/** Whether something was given up because of the request to stop, and not because it failed. */
export const isInterruption = (error) => isStopping() && error.name === 'AbortError'

/** What a shell expects of a program that a signal has ended. */
export const exitCodeOfInterruption = () => 128 + constants.signals[firstSignal]

/**
 * @param {(signal: NodeJS.Signals) => void} listener hears every request, the repeated ones as well
 * @returns {() => void} stops listening
 */
export function onStopRequest(listener) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Resolves with the first request to stop. */
export async function untilStopRequested() {
  if (!isStopping()) await once(controller.signal, 'abort')
}

function request(signal) {
  firstSignal ??= signal
  controller.abort()
  for (const listener of listeners) listener(signal)
}

/** Called once, at the start of a launcher. */
export function listenForStopRequests() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => request(signal))
  if (process.channel) stopWithTheOuterLauncher()
  if (process.env.npm_lifecycle_event) stopWithNpm()
}

/** A launcher that was re-executed under Node 24 has a channel to the one that did it. */
function stopWithTheOuterLauncher() {
  process.on('disconnect', () => request('SIGTERM'))
  process.channel.unref()
}

function stopWithNpm() {
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    request('SIGTERM')
  }, NPM_WATCH_MS)
  watch.unref()
}
