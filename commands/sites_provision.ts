import { args, flags } from '@adonisjs/core/ace'
import { basename } from 'node:path'
import { open } from 'node:fs/promises'
import { OperatorCommand } from '#app/auth/operator_command'

export default class SitesProvision extends OperatorCommand {
  static commandName = 'sites:provision'
  static description =
    'Create and update sites of a workspace from a CSV or JSON file; the same file twice changes nothing'

  @args.string({ description: 'The file, up to 10 MB' })
  declare file: string

  @flags.string({
    description: 'Id of the workspace, as in the address of its pages',
    required: true,
  })
  declare workspace: string

  @flags.boolean({ description: 'Only say what would happen' })
  declare dryRun: boolean

  @flags.boolean({ description: 'Leave refused rows out; without it one of them keeps all back' })
  declare goodRows: boolean

  async run() {
    const { provisionForOperator } = await import('#app/provisioning/provision_for_operator')
    const { problemOf } = await import('#app/provisioning/exceptions')
    try {
      const file = { name: basename(this.file), bytes: await this.#read() }
      const wish = { dryRun: this.dryRun ?? false, goodRowsOnly: this.goodRows ?? false }
      const { counts, refused, isApplied } = await provisionForOperator(this.workspace, file, wish)
      for (const line of refused) process.stderr.write(`${line}\n`)
      if (!isApplied && !this.dryRun) {
        return this.fail('E_ROWS_REFUSED', 'Some rows are refused, so nothing was applied.')
      }
      const said = Object.entries(counts).map(([action, count]) => `${action}: ${count}`)
      const line = `${this.dryRun ? 'Would be' : 'Done'}: ${said.join(', ')}.`
      this.succeed({ ...counts, dry_run: wish.dryRun, problems: refused }, line)
    } catch (error) {
      const { code, message } = problemOf(error)
      this.fail(code, message)
    }
  }

  async #read() {
    const { MAX_BYTES } = await import('#app/provisioning/limits')
    const { FileTooLarge, NoFile } = await import('#app/provisioning/exceptions')
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
}
