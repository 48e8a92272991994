import type { PluginHealth } from '#app/plugins/plugin_health'

/** With ISO instants. */
export function shownHealth(health: PluginHealth | null) {
  return (
    health && {
      problem: health.problem,
      failures: health.failures,
      failedAt: health.failedAt.toISOString(),
      restsUntil: health.restsUntil?.toISOString() ?? null,
    }
  )
}
