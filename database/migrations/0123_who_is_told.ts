import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whom to tell of a fact is asked for by its site, and for those without a site by the workspace: never for all of them. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      DROP INDEX destinations_heard;
      CREATE INDEX destinations_heard ON destinations (site_id, workspace_id);
    `)
  }
}
