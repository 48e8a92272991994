import type { ApplicationService } from '@adonisjs/core/types'

/**
 * Puts the public door in front of the framework's HTTP server: what is not for the door goes on to the router, and the two
 * share the socket, its time-outs and the shutdown.
 */
export default class CollectProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    if (!['web', 'test'].includes(this.app.getEnvironment())) return
    const { atSyncDoor } = await import('#app/collect/sync_door')
    const server = await this.app.container.make('server')
    const route = server.handle.bind(server)
    server.handle = (request, response) => {
      if (!atSyncDoor(request, response)) return route(request, response)
    }
  }

  /**
   * On the way out each answer is the last one of its connection. A server that is closing takes no new connections, but
   * one that is never idle, as that of a proxy, would be served for ever. Registered after the server's own hook, so that
   * it runs before.
   */
  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const server = await this.app.container.make('server')
    this.app.terminating(() => {
      server
        .getNodeServer()
        ?.prependListener('request', (_, response) => response.setHeader('Connection', 'close'))
    })
  }
}
