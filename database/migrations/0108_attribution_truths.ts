import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What each channel of a site truly caused, where that is known: on sites of the demo, whose generator can run again without a
 * channel. Kept with the traffic it is about, because nothing else says which seed, which days and which version of the
 * generator that traffic came from.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE attribution_truths (
        site_id uuid PRIMARY KEY REFERENCES sites ON DELETE CASCADE,
        -- Of the site's own calendar, both included.
        first_day date NOT NULL,
        last_day date NOT NULL,
        conversions integer NOT NULL,
        -- Of these, as many as there would have been without any effect of any channel.
        anyway integer NOT NULL,
        channels jsonb NOT NULL
      );
      ALTER TABLE attribution_truths ENABLE ROW LEVEL SECURITY;
      ALTER TABLE attribution_truths FORCE ROW LEVEL SECURITY;
      CREATE POLICY service ON attribution_truths TO opsmantik_service USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON attribution_truths TO opsmantik_service;
      GRANT SELECT ON attribution_truths TO opsmantik_app;
      CREATE POLICY read ON attribution_truths FOR SELECT TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()));
    `)
  }
}
