import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What a visit was worth before its history was scored anew, so that an old number on somebody's slide can still be
 * explained; and what a scorer in shadow would have said, by day of the site's own zone.
 *
 * `shadow_days.cells` counts visits by the score that stands and the score of the shadow, in ten tens each: element
 * `1 + 10 * stands + shadow`.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE former_scores (
        site_id uuid NOT NULL,
        session_id uuid NOT NULL,
        created_month date NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        score smallint NOT NULL,
        score_reasons json,
        scored_by text NOT NULL,
        PRIMARY KEY (site_id, session_id, created_month, replaced_at)
      );

      CREATE TABLE shadow_days (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        day date NOT NULL,
        scorer text NOT NULL,
        cells integer[] NOT NULL CHECK (cardinality(cells) = 100),
        examples json NOT NULL DEFAULT '[]',
        unseen bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (site_id, scorer, day)
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['former_scores', 'shadow_days'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
      END $$;

      -- A trial that begins anew begins from nothing.
      GRANT DELETE ON shadow_days TO opsmantik_app;
      CREATE POLICY forget ON shadow_days FOR DELETE TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);
    `)
  }
}
