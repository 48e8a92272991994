import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What comes in from the pages of a site, for whoever misses an event: how many requests of which outcome, the latest of them, and what
 * was found when the page was last looked at.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- An hour of the site's zone.
      CREATE TABLE intake_hours (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        hour timestamptz NOT NULL,
        outcome text NOT NULL CHECK (length(outcome) <= 40),
        count bigint NOT NULL CHECK (count > 0),
        last_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, hour, outcome)
      ) WITH (fillfactor = 70);
      CREATE INDEX intake_hours_age ON intake_hours USING brin (hour);

      -- The latest requests of a site, as they came in; a hundred a site at most, and none older than a day.
      CREATE TABLE intake_samples (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL,
        received_at timestamptz NOT NULL,
        is_taken boolean NOT NULL,
        outcome text NOT NULL CHECK (length(outcome) <= 40),
        status smallint NOT NULL,
        host text CHECK (length(host) <= 300),
        address text CHECK (length(address) <= 64),
        agent text CHECK (length(agent) <= 300),
        bytes integer NOT NULL,
        event_count integer NOT NULL,
        is_batch boolean NOT NULL,
        -- By how much the clock of the browser is ahead of ours, when it said what time it was.
        skew_ms bigint,
        events jsonb NOT NULL,
        problems jsonb NOT NULL,
        -- Ids of events, visits, visitors and clicks in it: what somebody looks for.
        keys text[] NOT NULL,
        PRIMARY KEY (site_id, id)
      );
      CREATE INDEX intake_samples_latest ON intake_samples (site_id, is_taken, received_at DESC);

      CREATE TABLE site_checks (
        site_id uuid PRIMARY KEY REFERENCES sites ON DELETE CASCADE,
        url text NOT NULL CHECK (length(url) <= 2048),
        person text NOT NULL,
        started_at timestamptz NOT NULL,
        checked_at timestamptz,
        findings jsonb
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['intake_hours', 'intake_samples', 'site_checks'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
      END $$;

      -- Whoever works with what comes in may have the page looked at.
      GRANT INSERT, UPDATE ON site_checks TO opsmantik_app;
      CREATE POLICY begin ON site_checks FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));
      CREATE POLICY finish ON site_checks FOR UPDATE TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));
    `)
  }
}
