/**
 * Run with the environment of the application: makes the partitions of the months in its arguments
 * (`2026-01-01`) as the application itself makes them.
 */
await import('reflect-metadata')
const { Ignitor } = await import('@adonisjs/core')

const build = new URL('../../build/', import.meta.url)
const importer = (path) => import(/^\.\.?\//.test(path) ? new URL(path, build).href : path)

const app = new Ignitor(build, { importer }).createApp('console')
await app.init()
await app.boot()
const { createMonths } = await import(new URL('app/partitions/create_partitions.js', build).href)
await createMonths(process.argv.slice(2))
await app.terminate()
