import hash from '@adonisjs/core/services/hash'
import { compose } from '@adonisjs/core/helpers'
import { UserSchema } from '#database/schema'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'

/**
 * A person who signs in. Loaded through the service role: who somebody is has to be known before a tenant can be entered.
 */
export default class User extends compose(
  UserSchema,
  withAuthFinder(() => hash.use('scrypt'), { uids: ['email'], passwordColumnName: 'password' })
) {
  static connection = 'service'
}
