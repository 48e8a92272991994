/**
 * Part of `npm run check`: no message is left over. That none is missing is a matter of types (inertia/words/namespaces.ts), and that
 * languages have the same ones is tested (tests/unit/words).
 */
import { join } from 'node:path'
import { glob, readFile } from 'node:fs/promises'

const ROOT = join(import.meta.dirname, '..', '..')

const namespaces = await Array.fromAsync(glob('en/*.json', { cwd: import.meta.dirname }))
const modules = await Array.fromAsync(glob('inertia/**/*.{ts,vue}', { cwd: ROOT }))
const source = (await Promise.all(modules.map((file) => readFile(join(ROOT, file), 'utf8')))).join()
/** What template literals begin with: `status.` of `status.${status}`. */
const beginnings = [...source.matchAll(/`([\w.]+)\$\{/g)].map(([, beginning]) => beginning)

let leftOver = 0
for (const file of namespaces) {
  const messages = JSON.parse(await readFile(join(import.meta.dirname, file), 'utf8'))
  for (const key of keysOf(messages)) {
    if (source.includes(`'${key}'`) || source.includes(`"${key}"`)) continue
    if (beginnings.some((beginning) => key.startsWith(beginning))) continue
    console.error(`${file}: nobody says "${key}"`)
    leftOver++
  }
}
process.exitCode = leftOver ? 1 : 0

function keysOf(messages, prefix = '') {
  return Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string' ? [prefix + key] : keysOf(message, `${prefix}${key}.`)
  )
}
