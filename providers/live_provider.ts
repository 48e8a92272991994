import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** How long somebody who was put out by another process may go on reading a stream that is open, ms. */
const RECHECK_MS = 5_000

/** The life of the streams of open pages. */
export default class LiveProvider {
  #recheck?: NodeJS.Timeout

  constructor(protected app: ApplicationService) {}

  async boot() {
    if (!['web', 'test'].includes(this.app.getEnvironment())) return
    const { guardChannels } = await import('#app/live/channels')
    guardChannels(await this.app.container.make('transmit'))
    const { listenToOthers } = await import('#app/live/listen_to_others')
    listenToOthers()
  }

  /**
   * Terminating hooks run last one first, and the HTTP server waits in its own for open connections. It registers it when
   * it starts; a hook that is registered here, after that, runs before it.
   */
  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { elsewhere, liveHub } = await import('#app/live/live_hub')
    const { endUnwelcomeHere } = await import('#app/live/end_unwelcome_streams')
    this.app.terminating(() => liveHub.close())
    this.#recheck = setInterval(() => {
      Promise.all([endUnwelcomeHere(), elsewhere.forgetGone()]).catch((err) =>
        logger.error({ err }, 'open streams were not checked')
      )
    }, RECHECK_MS).unref()
  }

  async shutdown() {
    clearInterval(this.#recheck)
  }
}
