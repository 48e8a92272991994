import { BaseSchema } from '@adonisjs/lucid/schema'

/** What other tools have counted before we did, a day at a time. It is shown beside our own figures and never added to them. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE history_imports (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tool text NOT NULL CHECK (tool IN ('ga4', 'plausible', 'umami')),
        file_name text NOT NULL CHECK (length(file_name) <= 200),
        -- Of its bytes: the same file is imported once.
        digest text NOT NULL CHECK (length(digest) = 64),
        first_day date NOT NULL,
        last_day date NOT NULL,
        -- What was read from the file and what was not, for the page.
        told jsonb NOT NULL,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        person text NOT NULL CHECK (length(person) <= 254),
        created_at timestamptz NOT NULL DEFAULT now(),
        -- From when on it is shown; null while a person has only looked at it.
        taken_at timestamptz,
        PRIMARY KEY (site_id, id),
        UNIQUE (site_id, digest)
      );
      CREATE INDEX history_imports_user ON history_imports (user_id);

      CREATE TABLE history_days (
        site_id uuid NOT NULL,
        import_id uuid NOT NULL,
        day date NOT NULL,
        visitors bigint CHECK (visitors >= 0),
        visits bigint CHECK (visits >= 0),
        page_views bigint CHECK (page_views >= 0),
        conversions bigint CHECK (conversions >= 0),
        PRIMARY KEY (site_id, day, import_id),
        FOREIGN KEY (site_id, import_id) REFERENCES history_imports ON DELETE CASCADE
      );
      CREATE INDEX history_days_import ON history_days (site_id, import_id);

      CREATE TABLE history_rows (
        site_id uuid NOT NULL,
        import_id uuid NOT NULL,
        day date NOT NULL,
        dimension text NOT NULL CHECK (dimension IN ('source', 'page')),
        value text NOT NULL CHECK (length(value) <= 300),
        count bigint NOT NULL CHECK (count >= 0),
        PRIMARY KEY (site_id, import_id, dimension, day, value),
        FOREIGN KEY (site_id, import_id) REFERENCES history_imports ON DELETE CASCADE
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['history_imports', 'history_days', 'history_rows'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()))', name);
          EXECUTE format('CREATE POLICY change ON %I TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL)', name);
          EXECUTE format('GRANT SELECT, INSERT ON %I TO opsmantik_app', name);
        END LOOP;
      END $$;
      GRANT UPDATE (taken_at), DELETE ON history_imports TO opsmantik_app;
    `)
  }
}
