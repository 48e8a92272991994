import { defineConfig } from '@adonisjs/static'

const HASHED = /-[\w-]{8}\.\w+$/

/** Files with a hash in their name never change; the tracker is asked for again every five minutes. */
const staticServerConfig = defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  acceptRanges: false,
  headers: (path) => ({
    'Cache-Control': HASHED.test(path)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }),
})

export default staticServerConfig
