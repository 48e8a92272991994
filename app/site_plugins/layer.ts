import { carriedOver } from '#app/plugins/settings_levels'
import type { Setting, SettingValue } from '#app/plugins/contracts/plugin'
import {
  seal,
  unseal,
  valuesOf,
  type SecretOwner,
  type Secrets,
} from '#app/plugins/sealed_settings'

/** What a site or a workspace has set of one plugin, opened. */
export interface Layer {
  version: string
  settings: Record<string, unknown>
  secrets: Secrets
}

export interface SealedLayer {
  version: string
  settings: Record<string, unknown>
  sealed: string | null
}

export type AnyPlugin = Parameters<typeof carriedOver>[0]

/** Secrets that cannot be opened any more count as not set: the form then asks for them again. */
export function openLayer({ version, settings, sealed }: SealedLayer, owner: SecretOwner): Layer {
  return { version, settings, secrets: unseal(sealed, owner) ?? {} }
}

export function sealLayer({ version, settings, secrets }: Layer, owner: SecretOwner): SealedLayer {
  return { version, settings, sealed: seal(secrets, owner) }
}

/** As `effectiveSettings` wants it: secrets among the others. */
export function withSecrets({ version, settings, secrets }: Layer) {
  return { version, settings: { ...settings, ...valuesOf(secrets) } }
}

/** What the layer says in the words of this version of the plugin. */
export function valuesIn(plugin: AnyPlugin, layer: Layer | null): Record<string, SettingValue> {
  return layer ? carriedOver(plugin, withSecrets(layer)) : {}
}

/** The layer as this version would have written it. A secret that goes by another key was set now, for all we know. */
export function rewritten(plugin: AnyPlugin, layer: Layer, now: Date): Layer {
  const values = valuesIn(plugin, layer)
  const next: Layer = { version: plugin.version, settings: {}, secrets: {} }
  for (const { key, secret } of plugin.settings as readonly Setting[]) {
    if (!Object.hasOwn(values, key)) continue
    if (!secret) next.settings[key] = values[key]
    else if (values[key] !== '') {
      const kept = layer.secrets[key]
      const setAt = kept?.value === values[key] ? kept.setAt : now.toISOString()
      next.secrets[key] = { value: String(values[key]), setAt }
    }
  }
  return next
}
