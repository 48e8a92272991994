import { pluginRegistry } from '#app/plugins/registry'
import type { ApplicationService } from '@adonisjs/core/types'

/** Loads every plugin before the first request; one that is not usable stops the boot. */
export default class PluginsProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    await pluginRegistry.load(this.app.config.get('plugins'))
  }
}
