import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dataDir, inDataDir } from '../machine/paths.js'

/**
 * The key that seals cookies and stored tokens: APP_KEY, else one made at the first start and kept,
 * because with another one everybody is signed out and every linked account is lost.
 */
export function appKey() {
  if (process.env.APP_KEY) return process.env.APP_KEY
  mkdirSync(dataDir(), { recursive: true })
  const file = inDataDir('app.key')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
