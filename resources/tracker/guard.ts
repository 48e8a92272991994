import { debugging } from './config.js'

/**
 * A prototype-less options object: a page that put `once` or `signal` on `Object.prototype` would otherwise change what
 * our listeners mean. Capture, so that handlers that stop an event do not hide it; passive, so that we cannot block one.
 */
const LISTEN = { __proto__: null, capture: true, passive: true } as AddEventListenerOptions

export function debug(...facts: unknown[]) {
  if (debugging) console.log('[opsmantik]', ...facts)
}

/** Every way in goes through here: whatever goes wrong inside stays inside, the page never sees it. */
export const guard =
  <A extends unknown[], R>(work: (...args: A) => R) =>
  (...args: A): R | undefined => {
    try {
      return work(...args)
    } catch (error) {
      debug(error)
    }
  }

/** Listens for several events, `types` separated by blanks. In the capture phase all of them come by the window. */
export const on = (types: string, listener: (event: any) => void) =>
  types.split(' ').forEach((type) => addEventListener(type, guard(listener), LISTEN))

export const later = (work: () => void, wait: number): number =>
  setTimeout(guard(work), wait) as unknown as number
