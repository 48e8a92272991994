import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class WorkspaceExport extends OperatorCommand {
  static commandName = 'workspace:export'
  static description = 'Write all of a workspace into an archive (docs/moving.md)'

  @flags.string({ description: 'E-mail of an owner of the workspace', required: true })
  declare owner: string

  @flags.string({ description: 'Id of the workspace; the first one that they own by default' })
  declare workspace: string | undefined

  @flags.string({ description: 'Where the archive is written', required: true })
  declare to: string

  async run() {
    const { ownedWorkspace } = await import('#app/moving/owned_workspace')
    const { exportWorkspace } = await import('#app/moving/exporting/export_workspace')
    const owned = await ownedWorkspace(this.owner, this.workspace)
    if (!owned) return this.fail('E_NOT_FOUND', `${this.owner} owns no such workspace.`)
    const { person, workspaceId } = owned
    const made = await exportWorkspace({ ownerId: person.id, workspaceId, path: this.to })
    this.succeed(
      { ...made, workspace: workspaceId },
      `${made.sites} × site, ${made.rows} × row, ${made.bytes} bytes: ${this.to}`
    )
  }
}
