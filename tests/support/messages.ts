import { join } from 'node:path'
import { glob, readFile } from 'node:fs/promises'

const ROOT = join(import.meta.dirname, '../..')
const LANG = join(ROOT, 'resources/lang')

/** The files of a language, by their path in its folder without the ending: `leads`, `server/notices`. */
export async function namespacesOf(language: string): Promise<string[]> {
  const files = await Array.fromAsync(glob('**/*.json', { cwd: join(LANG, language) }))
  return files.map((file) => file.slice(0, -'.json'.length)).sort()
}

export function rawMessages(language: string, namespace: string) {
  return readFile(join(LANG, language, `${namespace}.json`), 'utf8')
}

/** Messages by their key; `group.name` for one in a group. */
export async function messagesOf(language: string, namespace: string) {
  return new Map(flat(JSON.parse(await rawMessages(language, namespace))))
}

function flat(messages: object, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string' ? [[prefix + key, message]] : flat(message, `${prefix}${key}.`)
  )
}
