import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

/**
 * The server as `bin/server.ts` starts it, with a list of plugins in which one cannot be used. Which, says the first
 * argument.
 */
const LISTS: Record<string, () => unknown> = {
  'not-found': () => ({ scorer: { default: null, plugins: [() => import(NOBODYS)] } }),
  'manifest': () => ({
    scorer: {
      default: null,
      plugins: [async () => ({ default: { name: 'half', kind: 'scorer' } })],
    },
  }),
}
const NOBODYS: string = 'opsmantik-scorer-that-nobody-wrote'

const root = new URL('../../../', import.meta.url)
const importer = (path: string) =>
  path.startsWith('.') ? import(new URL(path, root).href) : import(path)

new Ignitor(root, { importer })
  .tap((app) =>
    app.booting(async () => {
      await import('#start/env')
      const { default: listed } = await import('#config/plugins')
      Object.assign(listed, LISTS[process.argv[2]]())
    })
  )
  .httpServer()
  .start()
  .catch(async (error) => {
    process.exitCode = 1
    const { printBootError } = await import('#app/web/print_boot_error')
    await printBootError(error)
  })
