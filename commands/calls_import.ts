import { flags } from '@adonisjs/core/ace'
import { basename } from 'node:path'
import { open } from 'node:fs/promises'
import { OperatorCommand } from '#app/auth/operator_command'
import type { OperatorImport } from '#app/calls/importing/import_for_operator'

export default class CallsImport extends OperatorCommand {
  static commandName = 'calls:import'
  static description =
    'Import calls of a site from a CSV file; the same file twice is imported once'

  @flags.string({ description: 'Public id of the site, as in its tag', required: true })
  declare site: string

  @flags.string({ description: 'The CSV file, up to 20 MB', required: true })
  declare file: string

  @flags.array({
    description: 'A field and its column, "called_at=Start time" or "number=2"; may be given again',
  })
  declare map: string[] | undefined

  @flags.string({ description: 'How dates are written: ymd, dmy, mdy or unix; guessed by default' })
  declare dateOrder: string | undefined

  @flags.string({ description: 'What 1:30 is: mm:ss or hh:mm; guessed by default' })
  declare clock: string | undefined

  @flags.string({ description: 'Time zone of times without one; that of the site by default' })
  declare zone: string | undefined

  @flags.boolean({ description: 'Only say what would happen' })
  declare check: boolean

  async run() {
    const { CLOCKS, DATE_ORDERS } = await import('#app/calls/importing/reading/mapping')
    const { importForOperator } = await import('#app/calls/importing/import_for_operator')
    const { problemOf } = await import('#app/calls/importing/exceptions')
    const { dateOrder, clock, zone } = this
    if (!isOneOf(DATE_ORDERS, dateOrder)) {
      return this.fail('E_VALIDATION', `date-order: ${DATE_ORDERS.join(', ')}.`)
    }
    if (!isOneOf(CLOCKS, clock)) return this.fail('E_VALIDATION', `clock: ${CLOCKS.join(' or ')}.`)
    const wishes = { map: this.map ?? [], dateOrder, clock, zone, onlyCheck: this.check }
    try {
      const file = { name: basename(this.file), bytes: await this.#read() }
      this.#tell(await importForOperator(this.site, file, wishes))
    } catch (error) {
      const { code, message } = problemOf(error)
      this.fail(code, message)
    }
  }

  async #read() {
    const { MAX_BYTES } = await import('#app/calls/importing/limits')
    const { FileTooLarge, NoFile } = await import('#app/calls/importing/exceptions')
    const handle = await open(this.file).catch(() => null)
    if (!handle) throw new NoFile()
    try {
      const { size } = await handle.stat()
      if (size > MAX_BYTES) throw new FileTooLarge()
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  }

  #tell({ problem, checked, imported }: OperatorImport) {
    if (problem) return this.fail(problem.code, problem.message)
    const { known, refused } = checked ?? imported
    const rows = refused.reduce((sum, { count }) => sum + count, 0)
    const others = `known: ${known}, refused: ${rows}.`
    if (imported) return this.succeed({ ...imported }, `Stored: ${imported.stored}, ${others}`)
    const { good, withStatus, unreadStatus, firstAt, lastAt } = checked
    const facts = { good, known, refused, with_status: withStatus, unread_status: unreadStatus }
    this.succeed(
      { ...facts, first_at: firstAt, last_at: lastAt },
      `Would be stored: ${good}, ${others}`
    )
  }
}

function isOneOf<T extends string>(
  known: readonly T[],
  given: string | undefined
): given is T | undefined {
  return given === undefined || known.includes(given as T)
}
