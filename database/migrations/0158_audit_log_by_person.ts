import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who is in the log, and what one of them did: without reading what all others did. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'CREATE INDEX audit_log_by_person ON audit_log (workspace_id, user_id, at DESC, id DESC)'
    )
  }
}
