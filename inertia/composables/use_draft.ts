/**
 * What somebody has typed and not saved, kept in this tab: a dialog that was closed, a way back, a reload or a lost connection takes
 * nothing away. Where a browser keeps nothing, nothing is kept.
 */
export function useDraft<Kept extends object>(name: () => string) {
  const key = () => `om-draft ${name()}`

  return {
    read(): Kept | null {
      try {
        return JSON.parse(sessionStorage.getItem(key()) ?? 'null')
      } catch {
        return null
      }
    },
    keep(typed: Kept) {
      try {
        sessionStorage.setItem(key(), JSON.stringify(typed))
      } catch {
        // Full, or not allowed.
      }
    },
    forget() {
      try {
        sessionStorage.removeItem(key())
      } catch {
        // As above: there is nothing to forget.
      }
    },
  }
}
