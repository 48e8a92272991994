import installed from '#config/plugins'
import { pluginRegistry } from '#app/plugins/registry'
import { USAGE, type Kind } from '#app/plugins/kinds'

/** Enough to be no word of something else. */
const LEAST_LETTERS = 8

/** Says of a text whether a plugin says it that another test has installed in this process: nobody has to translate these. */
export async function saidByTestPlugins(): Promise<(text: string) => boolean> {
  const kinds = Object.keys(USAGE) as Kind[]
  const found = await Promise.all(kinds.map(textsOf))
  const texts = found.flat().map(flat)
  return (text) => {
    const said = flat(text)
    return texts.some((one) => said === one || (one.length >= LEAST_LETTERS && said.includes(one)))
  }
}

/** A plugin without a title is shown by its name: `weights-of-seven` as "Weights of seven". */
const flat = (text: string) => text.replaceAll(/[-_]/g, ' ').toLowerCase()

async function textsOf(kind: Kind): Promise<string[]> {
  const entries = installed[kind].plugins.map((entry) =>
    typeof entry === 'function' ? entry : entry.plugin
  )
  const modules: { default: unknown }[] = await Promise.all(entries.map((load) => load()))
  const ours = new Set(modules.map((module) => module.default))
  return pluginRegistry.all(kind).flatMap((plugin) => (ours.has(plugin) ? [] : stringsIn(plugin)))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
