import { join } from 'node:path'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { AuthoringProblem } from '#app/plugins/authoring/authoring_problem'

/** What the lists in the `cases/*.json` of a plugin have, one after the other. What is no list is for its own spec. */
export function casesIn(folder: string | null): unknown[] {
  const cases = folder && join(folder, 'cases')
  if (!cases || !existsSync(cases)) return []
  const files = readdirSync(cases).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((name) => listIn(join(cases, name)))
}

function listIn(file: string): unknown[] {
  try {
    const list = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(list) ? list : []
  } catch {}
  throw new AuthoringProblem('E_PLUGIN_CASES', `${file} is no JSON.`, 'Write `[{ "name": "…" }]`.')
}
