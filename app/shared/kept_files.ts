import { join } from 'node:path'
import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { clock } from '#app/shared/clock'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'

/** Files that wait to be fetched or to be read, on the machine that has `DATA_DIR`. */
const FOLDERS = {
  exports: 'moving/exports',
  imports: 'moving/imports',
  history: 'history',
} as const

type Kind = keyof typeof FOLDERS

/** How long a file lies here. */
export const KEPT_HOURS = 72

/** Where the file of this id lies. The ids are ours, never a name that somebody has sent. */
export function keptFile(kind: Kind, id: string) {
  return join(folder(kind), `${id}.${kind === 'history' ? 'file' : 'zip'}`)
}

/** The same, with the folder made: for nobody else on this machine. */
export async function newFile(kind: Kind, id: string) {
  await mkdir(folder(kind), { recursive: true, mode: 0o700 })
  return keptFile(kind, id)
}

export function forgetFile(kind: Kind, id: string) {
  return rm(keptFile(kind, id), { force: true })
}

/** What lies here longer than people were told. */
export async function forgetOldFiles() {
  const before = clock.now().getTime() - KEPT_HOURS * 3_600_000
  for (const kind of Object.keys(FOLDERS) as Kind[]) {
    for (const name of await readdir(folder(kind)).catch(() => [])) {
      const path = join(folder(kind), name)
      const found = await stat(path).catch(() => null)
      if (found && found.mtimeMs < before) await rm(path, { force: true })
    }
  }
}

function folder(kind: Kind) {
  return join(env.get('DATA_DIR') ?? app.makePath('data'), FOLDERS[kind])
}
