import BaseViteProvider from '@adonisjs/vite/vite_provider'

/**
 * The stock provider starts a Vite server for tests: twenty seconds and a gigabyte, to serve what `npm test` has built
 * anyway. Here only `npm run dev` has one.
 */
export default class ViteProvider extends BaseViteProvider {
  #isDev = Boolean(process.env.DEV_MODE)

  async start() {
    if (this.#isDev) await super.start()
  }

  async shutdown() {
    if (this.#isDev) await super.shutdown()
  }
}
