import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * By channel and by source label: which there are is found by going from one to the next, and a rare one by looking where it is. What
 * was won is added up from an index that has nothing else.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE INDEX leads_channel ON leads (site_id, channel, last_activity_at DESC, id DESC) WHERE root_id = id;
      CREATE INDEX leads_label ON leads (site_id, source_label, last_activity_at DESC, id DESC) WHERE root_id = id;
      CREATE INDEX leads_won ON leads (site_id, last_activity_at DESC) INCLUDE (currency, value)
        WHERE root_id = id AND status = 'won' AND value IS NOT NULL;
    `)
  }
}
