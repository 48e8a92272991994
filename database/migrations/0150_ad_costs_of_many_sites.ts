import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The overview sums up what the ads of hundreds of sites cost in a quarter of a year. Read by the primary key that was a look at the
 * table for each campaign and day: four times as long. Ad groups and keywords, most of the rows, are not in it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE INDEX ad_costs_of_campaigns ON ad_costs (site_id, customer_id, day)
        INCLUDE (campaign_id, currency, cost_micros) WHERE level = 'campaign';
    `)
  }
}
