import type { Connection } from '#app/ads/connections/queries/usable_connections'

export function shownConnection({ stateSince, linkedAt, ...connection }: Connection) {
  return {
    ...connection,
    stateSince: stateSince.toISOString(),
    linkedAt: linkedAt.toISOString(),
  }
}
