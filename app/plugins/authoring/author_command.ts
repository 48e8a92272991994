import { BaseCommand, flags } from '@adonisjs/core/ace'
import { AuthoringProblem } from '#app/plugins/authoring/authoring_problem'

/** A command for authors of plugins: nothing of the application has to run. */
export abstract class AuthorCommand extends BaseCommand {
  @flags.boolean({ description: 'Print JSON, errors to standard error' })
  declare json: boolean

  protected say(facts: unknown, text: string) {
    process.stdout.write(`${this.json ? JSON.stringify(facts) : text}\n`)
  }

  /** What an author did wrong, in words; everything else is our fault and goes its way. */
  protected async explaining(work: () => Promise<void>) {
    try {
      await work()
    } catch (error: any) {
      const isExpected =
        error instanceof AuthoringProblem || String(error?.code).startsWith('E_PLUGIN')
      if (!isExpected) throw error
      const { code, message, help } = error
      this.exitCode = 1
      const text = this.json
        ? JSON.stringify({ error: { code, message, help } })
        : `${message}\n${help}`
      process.stderr.write(`${text}\n`)
    }
  }
}
