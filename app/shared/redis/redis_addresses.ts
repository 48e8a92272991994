/** A server of Redis or Valkey, or a node of a cluster. */
export interface RedisAddress {
  host: string
  port: number
  username?: string
  password?: string
  db: number
  isEncrypted: boolean
}

/**
 * From a variable, for whoever started the server: one address is a server, several, comma separated, are nodes of a cluster. Throws
 * without the value: it may have a password.
 */
export function redisAddresses(key: string, value = ''): RedisAddress[] {
  const entries = value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const addresses = entries.map((entry) => addressOf(entry))
  if (addresses.every((address) => address !== null)) return addresses
  throw new Error(
    `The variable ${key} cannot be read; right would be "redis://127.0.0.1:6379", with rediss:// for TLS, or several of them for a cluster`
  )
}

function addressOf(entry: string): RedisAddress | null {
  if (!URL.canParse(entry)) return null
  const { protocol, hostname, port, username, password, pathname } = new URL(entry)
  const db = Number(pathname.slice(1) || 0)
  if (!['redis:', 'rediss:'].includes(protocol) || !hostname || !Number.isInteger(db)) return null
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    db,
    isEncrypted: protocol === 'rediss:',
  }
}
