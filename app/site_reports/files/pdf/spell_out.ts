import { inAnyScript } from '#app/site_reports/files/pdf/in_any_script'
import { ROBOTO } from '#app/site_reports/files/pdf/fonts'
import type { Content } from 'pdfmake/interfaces.js'

/** Every text within, in fonts that have its letters. */
export function spellOut(content: Content, language: string): Content {
  return walk(content) as Content

  function walk(node: unknown): unknown {
    if (typeof node === 'string') return fragments(node)
    if (Array.isArray(node)) return node.map(walk)
    if (node === null || typeof node !== 'object') return node
    const known = node as Record<string, unknown>
    const changed: Record<string, unknown> = { ...known }
    for (const key of ['text', 'stack', 'columns', 'content'] as const) {
      if (key in known) changed[key] = walk(known[key])
    }
    if (known.table) {
      const table = known.table as { body: unknown[][] }
      changed.table = { ...table, body: table.body.map((row) => row.map(walk)) }
    }
    return changed
  }

  /** Between any two letters only Roboto may be broken: elsewhere they change with their neighbours, or are one in several parts. */
  function fragments(text: string): unknown {
    const found = inAnyScript(text, language)
    if (found.every(({ font }) => font === ROBOTO)) return found.map((one) => one.text).join('')
    return {
      text: found.map((one) => (one.font === ROBOTO ? one : { ...one, wordBreak: 'normal' })),
    }
  }
}
