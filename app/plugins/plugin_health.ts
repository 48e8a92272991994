import { clock } from '#app/shared/clock'
import { plainText } from '#app/plugins/plain_text'

/** One plugin as one site uses it. `site` is the public id. */
export interface UsedPlugin {
  site: string
  kind: string
  plugin: string
}

/** How a plugin that has failed on a site is doing, as this process knows. */
export interface PluginHealth {
  /** The last one. */
  problem: string
  failedAt: Date
  /** In the last 24 hours. */
  failures: number
  /** Not asked before this; null when it is asked. */
  restsUntil: Date | null
}

interface Entry {
  problem: string
  failedAt: number
  restsUntil: number
  /** Failures by hour, oldest first. */
  hours: { hour: number; count: number }[]
}

const HOUR_MS = 3_600_000
const HOURS = 24

/** Plugins of sites that are remembered; the one that failed longest ago is forgotten for the next. */
const MAX_ENTRIES = 5_000

/** What went wrong lately, for the page of the plugins. Kept in memory: bounded, and gone with the process. */
class HealthOfPlugins {
  #entries = new Map<string, Entry>()

  failed(used: UsedPlugin, problem: string, restsUntil: Date | null) {
    const now = clock.now().getTime()
    const key = keyOf(used)
    const entry = this.#entries.get(key) ?? { problem, failedAt: now, restsUntil: 0, hours: [] }
    entry.problem = plainText(problem)
    entry.failedAt = now
    if (restsUntil) entry.restsUntil = restsUntil.getTime()
    count(entry, Math.floor(now / HOUR_MS))
    this.#entries.delete(key)
    if (this.#entries.size >= MAX_ENTRIES) {
      this.#entries.delete(this.#entries.keys().next().value!)
    }
    this.#entries.set(key, entry)
  }

  /** It is made anew, as after a change of its settings, and asked again at once. */
  begins(used: UsedPlugin) {
    const entry = this.#entries.get(keyOf(used))
    if (entry) entry.restsUntil = 0
  }

  /** Null: it has not failed in the last 24 hours. */
  of(used: UsedPlugin): PluginHealth | null {
    const entry = this.#entries.get(keyOf(used))
    const now = clock.now().getTime()
    const since = Math.floor(now / HOUR_MS) - HOURS
    const failures = entry?.hours
      .filter(({ hour }) => hour > since)
      .reduce((total, { count: inHour }) => total + inHour, 0)
    if (!entry || !failures) return null
    return {
      problem: entry.problem,
      failedAt: new Date(entry.failedAt),
      failures,
      restsUntil: entry.restsUntil > now ? new Date(entry.restsUntil) : null,
    }
  }
}

function count({ hours }: Entry, hour: number) {
  const last = hours.at(-1)
  if (last?.hour === hour) last.count++
  else hours.push({ hour, count: 1 })
  if (hours.length > HOURS) hours.shift()
}

function keyOf({ site, kind, plugin }: UsedPlugin) {
  return `${site}/${kind}/${plugin}`
}

export const pluginHealth = new HealthOfPlugins()
