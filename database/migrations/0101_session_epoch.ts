import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Every login session names the epoch in which it was opened. Raising the number ends all sessions of a person in the
 * transaction that changes the password; deleting rows alone would not, since a request under way writes its row back.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE users ADD COLUMN session_epoch integer NOT NULL DEFAULT 0')
  }
}
