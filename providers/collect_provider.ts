import type { ApplicationService } from '@adonisjs/core/types'

/**
 * Puts the public doors in front of the framework's HTTP server: what is not for one of them goes on to the router, and the two
 * share the socket, its time-outs and the shutdown.
 */
export default class CollectProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    if (!['web', 'test'].includes(this.app.getEnvironment())) return
    const { doors } = await import('#app/collect/doors')
    const server = await this.app.container.make('server')
    const route = server.handle.bind(server)
    server.handle = (request, response) => {
      if (!doors.some((at) => at(request, response))) return route(request, response)
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
