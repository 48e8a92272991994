import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** A command about people, for a person at a shell or, with `--json`, for a program: one line out, or one line of error. */
export abstract class OperatorCommand extends BaseCommand {
  static options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Print one line of JSON, errors to standard error' })
  declare json: boolean

  protected succeed(facts: Record<string, unknown>, line: string) {
    process.stdout.write(`${this.json ? JSON.stringify(facts) : line}\n`)
  }

  protected fail(code: `E_${string}`, message: string) {
    this.exitCode = 1
    process.stderr.write(`${this.json ? JSON.stringify({ error: { code, message } }) : message}\n`)
  }
}
