import { hostOf } from '#app/plugins/host'
import { pluginRegistry } from '#app/plugins/registry'
import { resolveSettings } from '#app/plugins/resolve_settings'
import type { Enricher, EnricherPlugin } from '#app/plugins/contracts/enricher'

/** Stands for no site. */
const NOBODY = { publicId: '' }

/**
 * Creates each enricher once and lets go of it: what one reads in the background is there when the first visit comes. One
 * that fails is heard of when a site asks it.
 */
export function warmUp(): Enricher[] {
  return pluginRegistry.all('enricher').flatMap(created)
}

/** Waits until they have read all that they could ever need: a past that is filled in should not depend on the moment. */
export async function makeReady() {
  await Promise.allSettled(warmUp().map((enricher) => enricher.ready?.()))
}

function created(plugin: EnricherPlugin): Enricher[] {
  try {
    return [plugin.create(resolveSettings(plugin.settings, {}), hostOf(NOBODY, plugin, null))]
  } catch {
    return []
  }
}
