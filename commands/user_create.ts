import { flags } from '@adonisjs/core/ace'
import { OperatorCommand } from '#app/auth/operator_command'

export default class UserCreate extends OperatorCommand {
  static commandName = 'user:create'
  static description = 'Create a person who owns a workspace of their own'

  @flags.string({ description: 'E-mail address', required: true })
  declare email: string

  @flags.string({ description: 'Password of 8 characters or more; asked for when left out' })
  declare password: string | undefined

  @flags.string({ description: 'Name of the person' })
  declare name: string | undefined

  @flags.string({ description: 'Name of the workspace' })
  declare workspace: string | undefined

  async run() {
    const { createUser } = await import('#app/auth/create_user')
    const { operatorUserValidator } = await import('#app/auth/validators/people')

    const password = this.password ?? (await this.#askForPassword())
    const { email, name, workspace } = this
    const [error, form] = await operatorUserValidator.tryValidate({
      email,
      password,
      name,
      workspace,
    })
    if (error) {
      const [{ field, message }] = error.messages
      return this.fail('E_VALIDATION', `${field}: ${message}`)
    }

    const result = await createUser({
      email: form.email,
      fullName: form.name ?? null,
      password: form.password,
      workspaceName: form.workspace ?? `Workspace of ${form.email}`.slice(0, 200),
    })
    if (result.outcome !== 'created') {
      return this.fail('E_EMAIL_TAKEN', `There is a user with the e-mail ${form.email} already.`)
    }
    const { user, workspaceId } = result
    this.succeed(
      { id: user.id, email: user.email, workspace_id: workspaceId },
      `Created ${user.email}, owner of the workspace ${workspaceId}.`
    )
  }

  /** Typed without an echo it stays out of the shell's history. */
  async #askForPassword() {
    return process.stdin.isTTY && !this.json ? this.prompt.secure('Password') : undefined
  }
}
