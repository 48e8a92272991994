import { setImmediate as afterOthers } from 'node:timers/promises'

/** Nobody else in this process waits longer than that. */
const AT_ONCE_MS = 5

/** Made at the beginning of long work, which calls it often: now and then it lets others have their turn. */
export function breathing(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < AT_ONCE_MS) return undefined
    return afterOthers().then(() => {
      since = performance.now()
    })
  }
}
