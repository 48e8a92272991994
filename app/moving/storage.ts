import { join } from 'node:path'
import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { clock } from '#app/shared/clock'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { KEPT_HOURS } from '#app/moving/limits'

type Kind = 'exports' | 'imports'

/** Where the archive of this id lies. The ids are ours, never a name that somebody has sent. */
export function archivePath(kind: Kind, id: string) {
  return join(folder(kind), `${id}.zip`)
}

/** The same, with the folder made: for nobody else on this machine. */
export async function newArchivePath(kind: Kind, id: string) {
  await mkdir(folder(kind), { recursive: true, mode: 0o700 })
  return archivePath(kind, id)
}

export function forgetArchive(kind: Kind, id: string) {
  return rm(archivePath(kind, id), { force: true })
}

/** Archives that lie here longer than people were told. */
export async function forgetOldArchives() {
  const before = clock.now().getTime() - KEPT_HOURS * 3_600_000
  for (const kind of ['exports', 'imports'] as const) {
    for (const name of await readdir(folder(kind)).catch(() => [])) {
      const path = join(folder(kind), name)
      const found = await stat(path).catch(() => null)
      if (found && found.mtimeMs < before) await rm(path, { force: true })
    }
  }
}

function folder(kind: Kind) {
  return join(env.get('DATA_DIR') ?? app.makePath('data'), 'moving', kind)
}
