import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class WorkspaceImport extends OperatorCommand {
  static commandName = 'workspace:import'
  static description = 'Store an archive of workspace:export in an empty workspace'

  @flags.string({ description: 'E-mail of an owner of the workspace', required: true })
  declare owner: string

  @flags.string({ description: 'Id of the workspace; the first one that they own by default' })
  declare workspace: string | undefined

  @flags.string({ description: 'The archive', required: true })
  declare file: string

  async run() {
    const { ownedWorkspace } = await import('#app/moving/owned_workspace')
    const { importForOperator } = await import('#app/moving/importing/import_for_operator')
    const owned = await ownedWorkspace(this.owner, this.workspace)
    if (!owned) return this.fail('E_NOT_FOUND', `${this.owner} owns no such workspace.`)
    try {
      const stored = await importForOperator(owned.person, owned.workspaceId, this.file)
      this.succeed(stored, `${stored.sites} × site, ${stored.rows} × row stored.`)
    } catch (error) {
      const { code, message, help } = error as { code?: string; message: string; help?: string }
      if (!code?.startsWith('E_')) throw error
      this.fail(code as `E_${string}`, [message, help].filter(Boolean).join(' '))
    }
  }
}
