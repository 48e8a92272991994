import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Statistics of traffic: the visits of each day of a site, as columns. All of it is derived from sessions and events and
 * can be derived anew; a day is replaced as a whole.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE traffic_days (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        day date NOT NULL,
        -- In which the day was a day.
        zone text NOT NULL,
        visits integer NOT NULL,
        visitors integer NOT NULL,
        page_views integer NOT NULL,
        conversions integer NOT NULL,
        converting_visits integer NOT NULL,
        bounces integer NOT NULL,
        duration_sec bigint NOT NULL,
        -- Element k, from 0: visitors of this day who were not here on any of the k days before. It ends where it stays the same.
        new_within integer[] NOT NULL,
        -- Of the columns: what is remembered of them is right while this is the same.
        digest text NOT NULL,
        encoding smallint NOT NULL,
        -- When it was read, by the clock of the application and by that of the database.
        derived_at timestamptz NOT NULL,
        read_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, day)
      );

      -- A row a column, so that a question reads what it needs.
      CREATE TABLE traffic_columns (
        site_id uuid NOT NULL,
        day date NOT NULL,
        name text NOT NULL,
        digest text NOT NULL,
        data bytea NOT NULL,
        PRIMARY KEY (site_id, day, name),
        FOREIGN KEY (site_id, day) REFERENCES traffic_days ON DELETE CASCADE
      );

      CREATE TABLE traffic_due (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        day date NOT NULL,
        due_since timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Visits of the day came or went, so who is new on later days may be somebody else.
        is_changed boolean NOT NULL DEFAULT false,
        PRIMARY KEY (site_id, day)
      );

      -- What the days of a site were derived with: when that is another, all of them are due.
      CREATE TABLE traffic_bases (
        site_id uuid PRIMARY KEY REFERENCES sites ON DELETE CASCADE,
        zone text NOT NULL,
        encoding smallint NOT NULL,
        -- Until here the days are over, and were made due when they were.
        closed_until date NOT NULL
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['traffic_days', 'traffic_columns', 'traffic_due', 'traffic_bases'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
      END $$;

      -- A table of many sites is read by who entered as a person or for a workspace, and then no site is set.
      CREATE POLICY compare ON traffic_days FOR SELECT TO opsmantik_app
        USING ((SELECT tenancy.site_id()) IS NULL AND site_id IN (SELECT id FROM sites));
    `)
  }
}
