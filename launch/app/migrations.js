import { readdirSync } from 'node:fs'
import { inDataDir, inRoot } from '../machine/paths.js'
import { step } from '../machine/report.js'
import { withLock } from '../process/file_lock.js'
import { runQuietly } from '../process/run_quietly.js'
import { withClient } from '../database/connect.js'

const UNDEFINED_TABLE = '42P01'

/**
 * Brings the schema up to date. Looks itself first: to find nothing to do, AdonisJS needs two
 * seconds.
 *
 * @param {'build' | 'source'} version of the application to take the migrations from
 * @param {NodeJS.ProcessEnv} env of the application
 */
export async function migrate(version, env) {
  if (!(await isAnyPending(version, env.DATABASE_URL))) return
  // Under a lock, because AdonisJS refuses to migrate where another process does.
  await withLock(inDataDir('run/migrations.lock'), async () => {
    if (!(await isAnyPending(version, env.DATABASE_URL))) return
    const entry = version === 'build' ? 'build/bin/console.js' : 'ace.js'
    await step('Bringing the database up to date', () =>
      runQuietly(process.execPath, [entry, 'migration:run', '--connection=owner', '--force'], {
        env,
        failure: 'The database could not be brought up to date',
      })
    )
  })
}

async function isAnyPending(version, url) {
  const done = await withClient(url, finishedMigrations)
  return migrationsOf(version).some((name) => !done.has(name))
}

function migrationsOf(version) {
  return readdirSync(inRoot(version === 'build' ? 'build' : '', 'database/migrations'))
    .filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `database/migrations/${file.slice(0, -'.ts'.length)}`)
}

async function finishedMigrations(client) {
  try {
    const { rows } = await client.query('SELECT name FROM adonis_schema')
    return new Set(rows.map(({ name }) => name))
  } catch (error) {
    if (error.code === UNDEFINED_TABLE) return new Set()
    throw error
  }
}
