import type { Role } from '#app/shared/tenant_db'
import { pathOf, type Scope } from '#app/deliveries/scope'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { ScopeHead } from '#app/deliveries/queries/scope_head'

/** Whose endpoints a page shows, and where its pages are. */
export default class ScopeHeadTransformer extends BaseTransformer<{
  scope: Scope
  head: ScopeHead
  role: Role
}> {
  toObject() {
    const { scope, head, role } = this.resource
    return {
      ...this.pick(head, ['name', 'timezone', 'workspaceId', 'workspaceName']),
      kind: scope.kind,
      id: scope.id,
      path: pathOf(scope),
      mayChange: mayChangeSites(role),
    }
  }
}
