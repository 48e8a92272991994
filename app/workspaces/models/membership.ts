import { MembershipSchema } from '#database/schema'
import type { Role } from '#app/shared/tenant_db'

export default class Membership extends MembershipSchema {
  declare role: Role
}
