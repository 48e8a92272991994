import type { Kind } from '#app/plugins/kinds'

/** The text of `config/plugins.ts` with one line more among the plugins of a kind; null when it is not as we know it. */
export function addToList(text: string, kind: Kind, line: string): string | null {
  const list = new RegExp(`^\\s*['"]?${kind}['"]?: \\{[^[]*?plugins: \\[`, 'm').exec(text)
  if (!list) return null
  const begin = list.index + list[0].length
  const end = endOfBracket(text, begin)
  if (end === null) return null
  const before = text.slice(0, end).trimEnd()
  const comma = before.endsWith('[') || before.endsWith(',') ? '' : ','
  return `${before}${comma} ${line} ${text.slice(end)}`
}

function endOfBracket(text: string, begin: number) {
  let depth = 1
  for (let i = begin; i < text.length; i++) {
    if (text[i] === '[') depth++
    if (text[i] === ']' && --depth === 0) return i
  }
  return null
}
