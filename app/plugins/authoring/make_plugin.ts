import { join } from 'node:path'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isKind, USAGE, type Kind } from '#app/plugins/kinds'
import { addToList } from '#app/plugins/authoring/add_to_list'
import { formatted } from '#app/plugins/authoring/formatted'
import { AuthoringProblem } from '#app/plugins/authoring/authoring_problem'

const FOLDERS: Record<Kind, string> = {
  'scorer': 'scoring',
  'classifier': 'attribution',
  'enricher': 'enrichment',
  'attribution-model': 'attribution',
  'call-provider': 'calls',
  'matcher': 'matchers',
  'destination': 'destinations',
  'ad-network': 'ad_networks',
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const MAX_NAME = 64
const LIST = 'config/plugins.ts'

export interface Made {
  folder: string
  files: string[]
  /** The line that belongs into `config/plugins.ts`, when it could not be put there; else null. */
  lineToAdd: string | null
}

/** From the template of its kind to a plugin that passes its own suite. `root` is the checkout. */
export async function makePlugin(root: string, kind: string, name: string): Promise<Made> {
  if (!isKind(kind)) {
    const kinds = Object.keys(USAGE).join(', ')
    throw new AuthoringProblem(
      'E_VALIDATION',
      `"${kind}" is no kind of plugin.`,
      `Take one of ${kinds}.`
    )
  }
  if (!NAME.test(name) || name.length > MAX_NAME || name === 'plugin') {
    throw new AuthoringProblem(
      'E_VALIDATION',
      `"${name}" cannot be the name of a plugin.`,
      'Use small letters, digits and dashes between them, a letter first, 64 at most; not just "plugin".'
    )
  }
  const template = join(root, 'resources/plugin_templates', kind.replace('-', '_'))
  if (!existsSync(join(template, 'plugin.ts'))) {
    throw new AuthoringProblem(
      'E_NO_SOURCES',
      'Here are no sources to put a plugin into.',
      'Run this in a checkout, or make a package: docs/plugins.md.'
    )
  }
  const file = name.replaceAll('-', '_')
  const folder = `plugins/${FOLDERS[kind]}/${file}`
  if (existsSync(join(root, folder))) {
    throw new AuthoringProblem(
      'E_EXISTS',
      `There is ${folder} already.`,
      'Take another name, or remove that folder.'
    )
  }
  cpSync(template, join(root, folder), { recursive: true })
  const files = await nameFiles(root, folder, name, file)
  return { folder, files, lineToAdd: await list(root, kind, `#${folder}/plugin`) }
}

async function nameFiles(root: string, folder: string, name: string, file: string) {
  const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files: string[] = []
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
      .replaceAll('my-plugin', name)
      .replaceAll('my_plugin', file)
      .replaceAll('myPlugin', camel)
    const named = path.replace(/my_plugin(?=[^/\\]*$)/, file)
    renameSync(path, named)
    writeFileSync(named, await formatted(named, text))
    files.push(named.slice(root.length + 1))
  }
  return files.sort()
}

/** Null when it was put there. */
async function list(root: string, kind: Kind, specifier: string) {
  const line = `() => import('${specifier}'),`
  const path = join(root, LIST)
  const changed = addToList(readFileSync(path, 'utf8'), kind, line)
  if (!changed) return line
  writeFileSync(path, await formatted(path, changed))
  return null
}
