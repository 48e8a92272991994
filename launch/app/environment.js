import { dataDir } from '../machine/paths.js'
import { appKey } from './app_key.js'

export const host = () => process.env.HOST || '127.0.0.1'
export const port = () => Number(process.env.PORT || 3333)

/** An address at which this machine reaches a server that listens on HOST and PORT. */
export function localAddress() {
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host()] ?? host()
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port()}`
}

/**
 * What the application reads, with what a person left out filled in. Everything else of our own
 * environment goes along.
 *
 * @param {string} databaseUrl
 * @param {NodeJS.ProcessEnv} [settings] wins over our own environment
 * @returns {NodeJS.ProcessEnv}
 */
export function applicationEnvironment(databaseUrl, settings = {}) {
  return {
    ...process.env,
    HOST: host(),
    PORT: String(port()),
    APP_URL: process.env.APP_URL || localAddress(),
    APP_KEY: appKey(),
    DATA_DIR: dataDir(),
    DATABASE_URL: databaseUrl,
    ...settings,
  }
}
