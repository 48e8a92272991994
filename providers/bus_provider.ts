import type { ApplicationService } from '@adonisjs/core/types'

/** A web server hears what the others say, from before its first request until after its last. */
export default class BusProvider {
  #close?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async start() {
    if (this.app.getEnvironment() !== 'web') return
    const { bus } = await import('#app/shared/bus/main')
    const { joinOthers } = await import('#app/live/listen_to_others')
    this.#close = () => bus.close()
    await joinOthers()
  }

  async shutdown() {
    await this.#close?.()
  }
}
