import logger from '@adonisjs/core/services/logger'
import type { Kind } from '#app/plugins/kinds'
import { clock } from '#app/shared/clock'
import { plainText } from '#app/plugins/plain_text'
import outsideConfig from '#config/outside'
import { outsideFetch } from '#app/plugins/outside/outside_fetch'
import type { AdNetworkHost } from '#app/plugins/contracts/ad_network'
import type { OutsideHost, Plugin } from '#app/plugins/contracts/plugin'

/** Lines of one plugin and site that are written in a minute. */
const MAX_LINES = 20
const MINUTE_MS = 60_000
const MAX_FACTS = 10

/** Kinds whose work is to talk to somebody outside. */
const OUTSIDE = new Map<string, OutsideHost['fetch']>(
  (Object.keys(outsideConfig.limits) as (keyof typeof outsideConfig.limits & Kind)[]).map(
    (kind) => [kind, outsideFetch(outsideConfig.limits[kind])]
  )
)

/** What a plugin is handed of the world. `hide` takes its secrets out of what it writes. */
export function hostOf(
  site: { publicId: string },
  { kind, name, version }: Pick<Plugin<string, unknown>, 'kind' | 'name' | 'version'>,
  model: unknown,
  hide: (text: string) => string = (text) => text
): AdNetworkHost {
  let minute = 0
  let lines = 0
  const plain = (text: unknown) => plainText(hide(String(text)))
  return {
    now: () => clock.now(),
    log: (message, facts = {}) => {
      const current = Math.floor(clock.now().getTime() / MINUTE_MS)
      if (current !== minute) [minute, lines] = [current, 0]
      if (++lines > MAX_LINES) return
      const plugin = `${name}@${version}`
      const printable = Object.entries(facts)
        .slice(0, MAX_FACTS)
        .map(([key, value]) => [plain(key), typeof value === 'string' ? plain(value) : value])
      logger.warn(
        { site: site.publicId, kind, plugin, facts: Object.fromEntries(printable) },
        plain(message)
      )
    },
    model,
    account: null,
    fetch:
      OUTSIDE.get(kind) ??
      (() => Promise.reject(new Error('this kind of plugin may not talk to the outside'))),
  }
}
