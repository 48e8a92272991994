import { pluginRegistry } from '#app/plugins/registry'
import type { ApplicationService } from '@adonisjs/core/types'

/** Loads every plugin before the first request; one that is not usable stops the boot. */
export default class PluginsProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    await pluginRegistry.load(this.app.config.get('plugins'))
  }

  /** Only where visits come in: a command would wait for files that nobody asks for. */
  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { warmUp } = await import('#app/enrichment/warm_up')
    warmUp()
  }
}
