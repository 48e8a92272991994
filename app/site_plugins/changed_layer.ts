import type { Secrets } from '#app/plugins/sealed_settings'
import { rewritten, type AnyPlugin, type Layer } from '#app/site_plugins/layer'
import type { SubmittedSettings } from '#app/site_plugins/validators/settings_validator'

interface Change {
  plugin: AnyPlugin
  before: Layer | null
  /** What would hold if this layer said nothing, but for the defaults. */
  inherited: Record<string, unknown>
  submitted: Pick<SubmittedSettings, 'values' | 'secrets'>
  now: Date
}

/**
 * The layer after a form was saved. What is as it would be without the layer is not kept in it, so that a later change above
 * still gets through.
 */
export function changedLayer({ plugin, before, inherited, submitted, now }: Change): Layer {
  const kept = before ? rewritten(plugin, before, now) : null
  const next: Layer = { version: plugin.version, settings: {}, secrets: {} }
  for (const { key, secret, default: standard } of plugin.settings) {
    if (secret) continue
    const without = Object.hasOwn(inherited, key) ? inherited[key] : standard
    const value = Object.hasOwn(submitted.values, key)
      ? submitted.values[key]
      : (kept?.settings[key] ?? without)
    if (value !== without) next.settings[key] = value
  }
  next.secrets = changedSecrets(kept?.secrets ?? {}, submitted.secrets, now)
  return next
}

function changedSecrets(
  kept: Secrets,
  submitted: SubmittedSettings['secrets'],
  now: Date
): Secrets {
  const next = { ...kept }
  for (const [key, value] of Object.entries(submitted)) {
    if (value === undefined) continue
    if (value === null || value === '') delete next[key]
    else next[key] = { value, setAt: now.toISOString() }
  }
  return next
}
