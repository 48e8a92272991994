import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { loadPlugin } from '#app/plugins/load_plugin'
import { isKind, type Kind, type PluginKinds } from '#app/plugins/kinds'
import type { PluginList } from '#app/plugins/plugin_list'
import { listedPlugins } from '#app/plugins/authoring/listed'
import { AuthoringProblem } from '#app/plugins/authoring/authoring_problem'

export interface Found {
  plugin: PluginKinds[Kind]
  /** Where its `cases` would be; null when nobody can tell. */
  folder: string | null
}

/**
 * `target`: the name of an installed plugin, `kind/name` where two kinds have it, or the path of a file, a folder with a
 * `plugin.ts`, or a package.
 */
export async function findPlugin(target: string, list: PluginList): Promise<Found> {
  if (isPath(target)) return atPath(resolve(target))

  const listed = await listedPlugins(list)
  const fitting = listed.filter(
    ({ plugin }) => plugin.name === target || `${plugin.kind}/${plugin.name}` === target
  )
  if (fitting.length === 1) {
    const [{ plugin, from }] = fitting
    return { plugin, folder: from && folderOf(fileURLToPath(import.meta.resolve(from))) }
  }
  const names = (fitting.length ? fitting : listed).map(
    ({ plugin }) => `${plugin.kind}/${plugin.name}`
  )
  throw new AuthoringProblem(
    'E_UNKNOWN_PLUGIN',
    fitting.length
      ? `Several kinds have a plugin "${target}".`
      : `No plugin "${target}" is installed.`,
    `Name one of ${names.join(', ')}, or give a path, such as ./my-plugin.`
  )
}

function isPath(target: string) {
  return (
    /^\.{0,2}[/\\]|\.[cm]?[jt]s$|^[a-z]:[/\\]/i.test(target) ||
    (!target.includes('/') ? false : existsSync(target))
  )
}

async function atPath(path: string): Promise<Found> {
  const file = entryOf(path)
  const load = () => import(pathToFileURL(file).href)
  const { default: plugin } = (await load().catch((error) => {
    throw new AuthoringProblem(
      'E_PLUGIN_BROKEN',
      `${file} cannot be imported: ${error.message}`,
      'Put that right first.'
    )
  })) as { default: any }
  const kind: unknown = plugin?.kind
  if (typeof kind !== 'string' || !isKind(kind)) {
    throw new AuthoringProblem(
      'E_PLUGIN_MANIFEST',
      `${file} has no plugin as its default export, or it is of no known kind.`,
      'Write `export default plugin`.'
    )
  }
  return { plugin: await loadPlugin(kind, load as never, file), folder: folderOf(file) }
}

/** The file that is imported when somebody asks for a path. */
function entryOf(path: string): string {
  const candidates = !existsSync(path)
    ? []
    : statSync(path).isDirectory()
      ? [packageEntry(path), 'plugin.ts', 'plugin.js', 'index.js'].map(
          (name) => name && join(path, name)
        )
      : [path]
  const found = candidates.find((file) => file && existsSync(file))
  if (found) return found
  throw new AuthoringProblem(
    'E_UNKNOWN_PLUGIN',
    `There is no plugin at ${path}.`,
    'Give the folder of a plugin.ts, or that of a package.'
  )
}

function packageEntry(folder: string): string | null {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return null
  const { exports, main } = JSON.parse(readFileSync(file, 'utf8'))
  return conditional(exports?.['.'] ?? exports) ?? main ?? null
}

function conditional(target: any): string | null {
  if (typeof target === 'string' || !target) return target ?? null
  return conditional(target.import ?? target.default)
}

/** The nearest folder that has cases, within the package. */
function folderOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const isEnd = existsSync(join(folder, 'package.json')) || folder === dirname(folder)
    if (isEnd || existsSync(join(folder, 'cases'))) return folder
  }
}
