import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Calls and numbers are asked for at doors of their own, and are missed like events are. And a check of a page says how far it has
 * come, so that it can be left and found again.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- 'events', 'numbers', 'calls', or 'calls/' with the name of a provider.
      ALTER TABLE intake_hours ADD COLUMN door text NOT NULL DEFAULT 'events' CHECK (length(door) <= 80);
      ALTER TABLE intake_hours DROP CONSTRAINT intake_hours_pkey;
      ALTER TABLE intake_hours ADD PRIMARY KEY (site_id, hour, door, outcome);
      -- The page of all sites asks of providers only. Neither of the two changes while an hour is counted.
      CREATE INDEX intake_hours_providers ON intake_hours (site_id, hour) WHERE door LIKE 'calls/%';
      ALTER TABLE intake_samples ADD COLUMN door text NOT NULL DEFAULT 'events' CHECK (length(door) <= 80);

      -- What the check does now, and in which look (a later one takes the row over).
      ALTER TABLE site_checks ADD COLUMN id uuid;
      ALTER TABLE site_checks ADD COLUMN step text CHECK (length(step) <= 40);
    `)
  }
}
