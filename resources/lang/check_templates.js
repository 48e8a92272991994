/**
 * Part of `npm run check`: templates hold no words. What a template says without asking for a message, everybody reads in English.
 */
import { join } from 'node:path'
import { glob, readFile } from 'node:fs/promises'
import { parse } from 'vue/compiler-sfc'

const ROOT = join(import.meta.dirname, '..', '..')

/** What is called the same in every language. */
const NAMES = [
  'CSV',
  'Google',
  'OpsMantik',
  'Do Not Track',
  'Global Privacy Control',
  'IP Geolocation by DB-IP',
  'example.com',
  'shop.example.net',
  '<head>',
]

/** Attributes and props that people read or hear. */
const SPOKEN =
  /^(?:label|title|text|lead|placeholder|description|help|hint|alt|action|unit|about|aria-label|aria-description)$/

const ELEMENT = 1
const TEXT = 2
const ATTRIBUTE = 6

let found = 0
for await (const file of glob('inertia/**/*.vue', { cwd: ROOT })) {
  const { descriptor } = parse(await readFile(join(ROOT, file), 'utf8'), { filename: file })
  for (const { line, words } of wordsIn(descriptor.template?.ast)) {
    if (NAMES.includes(words)) continue
    console.error(`${file}:${line}: "${words}" is no message`)
    found++
  }
}
process.exitCode = found ? 1 : 0

function* wordsIn(node) {
  if (!node) return
  if (node.type === TEXT) yield* said(node.content, node)
  if (node.type === ELEMENT) {
    for (const prop of node.props) {
      if (prop.type === ATTRIBUTE && SPOKEN.test(prop.name)) yield* said(prop.value?.content, prop)
    }
  }
  for (const child of node.children ?? []) yield* wordsIn(child)
}

function* said(text = '', { loc }) {
  if (/\p{L}{2}/u.test(text)) yield { line: loc.start.line, words: text.trim() }
}
