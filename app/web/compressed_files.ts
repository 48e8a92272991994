import { globSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

export type Encoding = 'br' | 'gzip'

const SUFFIXES = { br: '.br', gzip: '.gz' } as const

/** Paths below `public` that were built compressed too. Read once: they change only with a build. */
let known: Set<string> | undefined

/** `/assets/core.js.br` for `/assets/core.js`, where the build has left one. */
export function compressedFile(path: string, encoding: Encoding): string | undefined {
  known ??= readKnown()
  const compressed = path + SUFFIXES[encoding]
  return known.has(compressed) ? compressed : undefined
}

/** Files of the developer's server are not built, and a build of yesterday lies beside them. */
function readKnown(): Set<string> {
  if (app.inDev) return new Set()
  return new Set(globSync('**/*.{br,gz}', { cwd: app.publicPath() }).map((file) => `/${file}`))
}
