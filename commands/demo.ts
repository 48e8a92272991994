import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class Demo extends BaseCommand {
  static commandName = 'demo'
  static description = 'Make a workspace full of believable traffic, to look at'
  static options: CommandOptions = { startApp: true }

  @flags.number({ description: 'Months of traffic, 1-24', default: 3 })
  declare months: number

  @flags.string({ description: 'What chance begins with', default: 'opsmantik' })
  declare seed: string

  @flags.string({ description: 'Password of the demo user; made up and printed when left out' })
  declare password: string | undefined

  @flags.boolean({ description: 'Remove the demo and make it anew' })
  declare reset: boolean

  @flags.boolean({ description: 'Remove the demo' })
  declare remove: boolean

  @flags.boolean({ description: 'Remove without asking' })
  declare force: boolean

  @flags.boolean({ description: 'Send live traffic to the running server until Ctrl-C' })
  declare live: boolean

  @flags.number({ description: 'With --live: visits that begin in a minute', default: 20 })
  declare rate: number

  @flags.string({ description: 'With --live: address of the server; APP_URL by default' })
  declare url: string | undefined

  async run() {
    const { default: env } = await import('#start/env')
    const { runDemo } = await import('#app/demo/terminal/run_demo')
    const { normalizePassword } = await import('#app/auth/normalize')

    // After Ctrl-C the application waits for us before it closes the database.
    const stop = new AbortController()
    const ended = Promise.withResolvers<void>()
    this.app.terminating(() => {
      stop.abort()
      return ended.promise
    })
    const { months, seed, reset, remove, force, live, rate, password } = this
    const options = {
      ...{ months, seed, reset, remove, force, live, rate },
      password: password === undefined ? undefined : normalizePassword(password),
      url: this.url ?? env.get('APP_URL'),
    }
    try {
      this.exitCode = await runDemo(options, {
        say: (text) => void process.stdout.write(`${text}\n`),
        complain: (text) => void process.stderr.write(`${text}\n`),
        confirm: process.stdin.isTTY ? (question) => this.prompt.confirm(question) : null,
        signal: stop.signal,
      })
    } finally {
      ended.resolve()
    }
  }
}
