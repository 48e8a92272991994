import { BaseSchema } from '@adonisjs/lucid/schema'

/** What clients and shared links take out stands in the log of the workspace as well, which they never read. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE POLICY add_as_client ON audit_log FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.client_site_id()) AND user_id = (SELECT tenancy.user_id())
          AND workspace_id = (SELECT s.workspace_id FROM sites s WHERE s.id = tenancy.client_site_id()))
    `)
  }
}
