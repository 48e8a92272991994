/**
 * Run with the environment of the application: makes an endpoint for each address, on the site in the first argument, as
 * `webhook:create` does. Prints a line of JSON for each.
 */
await import('reflect-metadata')
const { Ignitor } = await import('@adonisjs/core')

const build = new URL('../../build/', import.meta.url)
const importer = (path) => import(/^\.\.?\//.test(path) ? new URL(path, build).href : path)

const app = new Ignitor(build, { importer }).createApp('console')
await app.init()
await app.boot()
const application = (file) => import(new URL(`app/${file}.js`, build).href)
const { default: db } = await import('@adonisjs/lucid/services/db')
const { createDestinationOf } = await application('deliveries/create_destination')

const [site, ...urls] = process.argv.slice(2)
for (const url of urls) {
  const made = await createDestinationOf(
    db.connection('service'),
    { kind: 'site', id: JSON.parse(site).id },
    {
      plugin: 'webhook',
      settings: { url },
      events: ['conversion.created'],
    }
  )
  console.log(JSON.stringify(made))
}
process.exit()
