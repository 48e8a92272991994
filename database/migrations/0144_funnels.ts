import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The ways through a site that its people want to watch. A removed one is kept for a while, so that removing can be undone;
 * `version` is what two people who edit the same one are told apart by.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE funnels (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        steps jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) BETWEEN 2 AND 8),
        -- Null: within one visit.
        within_days smallint CHECK (within_days BETWEEN 1 AND 90),
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        removed_at timestamptz,
        PRIMARY KEY (site_id, id)
      );
      ALTER TABLE funnels ENABLE ROW LEVEL SECURITY;
      ALTER TABLE funnels FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE, DELETE ON funnels TO opsmantik_service, opsmantik_app;
      CREATE POLICY service ON funnels TO opsmantik_service USING (true) WITH CHECK (true);
      CREATE POLICY read ON funnels FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));
      CREATE POLICY work ON funnels TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));
    `)
  }
}
