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
}
