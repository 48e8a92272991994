import { hasDevServer } from '#config/vite'
import BaseViteProvider from '@adonisjs/vite/vite_provider'

/**
 * The stock provider starts a Vite server for tests: twenty seconds and a gigabyte, to serve what `npm test` has built
 * anyway. Here only `npm run dev` has one.
 */
export default class ViteProvider extends BaseViteProvider {
  async start() {
    if (hasDevServer) await super.start()
  }

  async shutdown() {
    if (hasDevServer) await super.shutdown()
  }
}
