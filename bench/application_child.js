/**
 * A process in which the application is booted and serves nobody. For each order it measures one thing: a module
 * (`plugins/scorers`), which is handed a way to the modules of the application, and what the order says besides.
 */
await import('reflect-metadata')
const { Ignitor } = await import('@adonisjs/core')

const build = new URL('../build/', import.meta.url)
const importer = (path) => import(/^\.\.?\//.test(path) ? new URL(path, build).href : path)

const app = new Ignitor(build, { importer }).createApp('console')
await app.init()
await app.boot()

const application = (file) => import(new URL(`app/${file}.js`, build).href)

process.on('message', async ({ what, ...about }) => {
  const { default: measure } = await import(`./${what}.js`)
  process.send(await measure(application, about))
})
process.on('disconnect', () => process.exit())
