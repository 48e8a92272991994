import { isStorable } from '#app/shared/is_storable'

const MAX_ID = 64

/** What a request calls its site, when it can be the id of one. */
export const siteName = (id: unknown): string | null => (id && isStorable(id, MAX_ID) ? id : null)

/** The site that the first event names which names one. */
export function publicIdOf(events: readonly unknown[]): string | null {
  for (const event of events) {
    const name = siteName((event as { s?: unknown } | null)?.s)
    if (name) return name
  }
  return null
}
