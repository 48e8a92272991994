import type { HttpContext } from '@adonisjs/core/http'
import { inWorkspace } from '#app/shared/tenant_db'
import { groupName, grouping, newGroup } from '#app/overview/validators/overview_validators'
import {
  createGroup,
  deleteGroup,
  groupSites,
  renameGroup,
} from '#app/overview/groups/change_groups'

export default class GroupsController {
  async store(ctx: HttpContext) {
    const { person, workspace } = await this.#enter(ctx)
    const group = await ctx.request.validateUsing(newGroup)
    return { group: await createGroup(person, workspace, group) }
  }

  async update(ctx: HttpContext) {
    const { person, workspace } = await this.#enter(ctx)
    const { name } = await ctx.request.validateUsing(groupName)
    return { group: await renameGroup(person, workspace, ctx.params.group, name) }
  }

  async destroy(ctx: HttpContext) {
    const { person, workspace } = await this.#enter(ctx)
    return { deleted: await deleteGroup(person, workspace, ctx.params.group) }
  }

  async place(ctx: HttpContext) {
    const { person, workspace } = await this.#enter(ctx)
    await groupSites(person, workspace, await ctx.request.validateUsing(grouping))
    return {}
  }

  /** Strangers learn nothing, not even what is wrong with what they have sent. */
  async #enter({ auth, params }: HttpContext) {
    const person = auth.getUserOrFail()
    await inWorkspace(person.id, params.workspace, async () => {})
    return { person, workspace: params.workspace as string }
  }
}
