import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Member } from '#app/people/queries/people_of_workspace'

export default class MemberTransformer extends BaseTransformer<Member> {
  toObject() {
    return {
      ...this.pick(this.resource, ['userId', 'email', 'name', 'role']),
      since: this.resource.since.toISOString(),
    }
  }
}
