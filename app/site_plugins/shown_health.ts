import type { I18n } from '@adonisjs/i18n'
import { inTheirLanguage } from '#app/shared/in_their_language'
import type { PluginHealth } from '#app/plugins/plugin_health'

/** With ISO instants. */
export function shownHealth(health: PluginHealth | null, i18n: I18n) {
  return (
    health && {
      problem: inTheirLanguage(i18n, health.problem),
      failures: health.failures,
      failedAt: health.failedAt.toISOString(),
      restsUntil: health.restsUntil?.toISOString() ?? null,
    }
  )
}
