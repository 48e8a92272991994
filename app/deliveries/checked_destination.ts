import { invalid } from '#app/deliveries/exceptions'
import { pluginRegistry } from '#app/plugins/registry'
import { isEventType } from '#app/deliveries/catalogue'
import { outboundUrl } from '#app/plugins/outside/outbound_url'
import { fits, resolveSettings } from '#app/plugins/resolve_settings'
import type { SettingValue } from '#app/plugins/contracts/plugin'
import { reachableAddresses } from '#app/plugins/outside/reachable_addresses'
import type { DestinationPlugin } from '#app/plugins/contracts/destination'

/** A destination as somebody describes it. */
export interface DestinationInput {
  plugin: string
  name?: string
  /** Of the plugin, secret ones too; what is left out has its default. */
  settings: Record<string, SettingValue>
  events: readonly string[]
  minScore?: number
  /** Null: of all channels. */
  channels?: readonly string[] | null
  /** Null: whatever the classifier said. */
  sourceLabels?: readonly string[] | null
}

export interface CheckedDestination extends Required<
  Omit<DestinationInput, 'plugin' | 'settings'>
> {
  plugin: DestinationPlugin
  open: Record<string, SettingValue>
  secret: Record<string, string>
}

const MAX_NAME = 120

/** Throws a validation error that names the field. Looks the address up: one that leads inside is refused before it is stored. */
export async function checkedDestination(input: DestinationInput): Promise<CheckedDestination> {
  const plugin = pluginRegistry.find('destination', input.plugin)
  if (!plugin) throw invalid('plugin', `There is no destination "${input.plugin}".`)
  const unknown = input.events.find((type) => !isEventType(type))
  if (unknown !== undefined) throw invalid('events', `There is no event "${unknown}".`)
  if (input.events.length === 0) throw invalid('events', 'Choose what it is told of.')
  const settings = checkedSettings(plugin, input.settings)
  const objection = plugin.objection?.(settings)
  if (objection) throw invalid(objection.key, sentence(objection.problem))
  const address = plugin.addressKey ? String(settings[plugin.addressKey]) : null
  if (address !== null) await ensureReachable(plugin.addressKey!, address)
  const isSecret = (key: string) => plugin.settings.some((one) => one.key === key && one.secret)
  const all = Object.entries(settings)
  return {
    plugin,
    name: (input.name?.trim() || nameOf(address) || plugin.name).slice(0, MAX_NAME),
    events: [...new Set(input.events)],
    minScore: input.minScore ?? 0,
    channels: input.channels ?? null,
    sourceLabels: input.sourceLabels ?? null,
    open: Object.fromEntries(all.filter(([key]) => !isSecret(key))),
    secret: Object.fromEntries(
      all.filter(([key, value]) => isSecret(key) && value !== '').map(([k, v]) => [k, String(v)])
    ),
  }
}

function checkedSettings(plugin: DestinationPlugin, given: Record<string, SettingValue>) {
  for (const setting of plugin.settings) {
    const value = given[setting.key]
    if (value !== undefined && !fits(setting, value)) {
      throw invalid(setting.key, 'This does not fit.')
    }
    if (setting.required && (value ?? setting.default) === '') {
      throw invalid(setting.key, 'This is needed.')
    }
  }
  return resolveSettings(plugin.settings, given)
}

async function ensureReachable(field: string, address: string) {
  try {
    await reachableAddresses(outboundUrl(address))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EAI_AGAIN') throw invalid(field, 'Its name could not be looked up. Try again.')
    throw invalid(field, code === 'ENOTFOUND' ? 'There is no such name.' : sentence(message))
  }
}

function nameOf(address: string | null) {
  return address && URL.parse(address)?.host
}

function sentence(words: string) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
