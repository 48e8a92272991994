import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/**
 * @param {string} name of a program on PATH, or its path
 * @returns {string | null}
 */
export function locate(name) {
  if (isAbsolute(name)) return existsSync(name) ? name : null
  const { stdout } = spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return stdout.trim() || null
}

/** Some systems have only a stand-in, which says where to get the real program. */
export function runs(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
