import logger from '@adonisjs/core/services/logger'
import { clock } from '#app/shared/clock'
import type { OutsideHost, Plugin } from '#app/plugins/contracts/plugin'

/** Lines of one plugin and site that are written in a minute. */
const MAX_LINES = 20
const MINUTE_MS = 60_000
const MAX_TEXT = 300

/** What a plugin is handed of the world. */
export function hostOf(
  site: { publicId: string },
  { kind, name, version }: Plugin<string, unknown>,
  model: unknown
): OutsideHost {
  let minute = 0
  let lines = 0
  return {
    now: () => clock.now(),
    log: (message, facts = {}) => {
      const current = Math.floor(clock.now().getTime() / MINUTE_MS)
      if (current !== minute) [minute, lines] = [current, 0]
      if (++lines > MAX_LINES) return
      const plugin = `${name}@${version}`
      logger.warn({ site: site.publicId, kind, plugin, ...printable(facts) }, plain(message))
    },
    model,
    fetch: () => Promise.reject(new Error('this kind of plugin may not talk to the outside')),
  }
}

function printable(facts: Record<string, unknown>) {
  return {
    facts: Object.fromEntries(
      Object.entries(facts)
        .slice(0, 10)
        .map(([key, value]) => [plain(key), typeof value === 'string' ? plain(value) : value])
    ),
  }
}

function plain(text: unknown) {
  return String(text)
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .slice(0, MAX_TEXT)
}
