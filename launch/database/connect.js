/** Short: a server on this machine answers at once or not at all. */
const TIMEOUT_MS = 5_000

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg') // at the top of the file it would precede npm ci
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS })
  client.on('error', () => {}) // a server that goes away; the query in progress tells of it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {{ port: number }} server of this machine */
export function localUrl({ port }, user, password, database) {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}
