import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { LaunchError } from '../process/launch_error.js'

/**
 * @typedef {{ port: number, superuserPassword: string, ownerPassword: string }} Secrets
 */

const newPassword = () => randomBytes(24).toString('base64url')

/**
 * The passwords of a cluster, made when there is no cluster yet, and the port it had last.
 *
 * @param {import('./cluster_home.js').ClusterHome} home
 * @returns {Secrets}
 */
export function secretsOf(home) {
  try {
    return JSON.parse(readFileSync(home.secrets, 'utf8'))
  } catch (error) {
    if (existsSync(home.data)) throw unreadable(home, error)
  }
  const secrets = { port: 0, superuserPassword: newPassword(), ownerPassword: newPassword() }
  keepSecrets(home, secrets)
  return secrets
}

export function keepSecrets(home, secrets) {
  writeFileSync(home.secrets, JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600 })
}

function unreadable(home, { message }) {
  return new LaunchError(
    `The passwords of the database in ${home.data} cannot be read: ${message}`,
    {
      cure: `Restore ${home.secrets} from a backup, or move the database away to begin with an empty one.`,
    }
  )
}
