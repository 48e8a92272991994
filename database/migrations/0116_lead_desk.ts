import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Ways through the leads of a site that its desk takes: by their first visit, by value, and to the few that have a name and the
 * campaigns that there are, which are searched by any part.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE INDEX leads_seen ON leads (site_id, first_seen_at DESC, id DESC) WHERE root_id = id;
      CREATE INDEX leads_value ON leads (site_id, coalesce(value, -1) DESC, last_activity_at DESC, id DESC)
        WHERE root_id = id;
      CREATE INDEX leads_named ON leads (site_id, name) WHERE root_id = id AND name IS NOT NULL;
      CREATE INDEX leads_campaign ON leads (site_id, campaign) WHERE root_id = id AND campaign IS NOT NULL;
    `)
  }
}
