import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Calls from files. What was uploaded lies in pieces of whole rows, so that whichever process works on it reads a piece at a time,
 * and nothing lies on the disk of one. It goes when the import is done, and after 7 days in any case; so do refused rows.
 *
 * Which calls came with an import stands beside them and not in them: `telephony.store` writes calls of every source alike.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE call_imports (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        file_name text NOT NULL CHECK (length(file_name) <= 255),
        encoding text NOT NULL,
        delimiter text NOT NULL CHECK (length(delimiter) = 1),
        bytes integer NOT NULL,
        width smallint NOT NULL,
        -- The first row, and how many there are, with it and with those that cannot be read.
        head jsonb NOT NULL,
        rows integer NOT NULL DEFAULT 0,
        mapping jsonb NOT NULL,
        -- What a check has found; of the mapping as it is.
        checked jsonb,
        -- Rows that are calls, in order of their time, are worked off up to here.
        position integer NOT NULL DEFAULT 0,
        stored integer NOT NULL DEFAULT 0,
        known integer NOT NULL DEFAULT 0,
        refused integer NOT NULL DEFAULT 0,
        taken_back integer NOT NULL DEFAULT 0,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        -- Their name at that time: nobody reads the rows of other people.
        person text NOT NULL CHECK (length(person) <= 200),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        started_at timestamptz,
        finished_at timestamptz,
        taken_back_at timestamptz,
        PRIMARY KEY (site_id, id)
      );
      CREATE INDEX call_imports_latest ON call_imports (site_id, created_at DESC);
      CREATE INDEX call_imports_user ON call_imports (user_id);
      CREATE INDEX call_imports_age ON call_imports (created_at);

      CREATE TABLE call_import_chunks (
        site_id uuid NOT NULL,
        import_id uuid NOT NULL,
        n integer NOT NULL,
        rows jsonb NOT NULL,
        PRIMARY KEY (site_id, import_id, n),
        FOREIGN KEY (site_id, import_id) REFERENCES call_imports (site_id, id) ON DELETE CASCADE
      );

      CREATE TABLE call_import_refusals (
        site_id uuid NOT NULL,
        import_id uuid NOT NULL,
        line integer NOT NULL,
        reason text NOT NULL,
        cells jsonb NOT NULL,
        PRIMARY KEY (site_id, import_id, line),
        FOREIGN KEY (site_id, import_id) REFERENCES call_imports (site_id, id) ON DELETE CASCADE
      );

      CREATE TABLE call_import_calls (
        site_id uuid NOT NULL,
        import_id uuid NOT NULL,
        call_id uuid NOT NULL,
        line integer NOT NULL,
        PRIMARY KEY (site_id, import_id, call_id),
        FOREIGN KEY (site_id, import_id) REFERENCES call_imports (site_id, id) ON DELETE CASCADE,
        FOREIGN KEY (site_id, call_id) REFERENCES calls (site_id, id) ON DELETE CASCADE
      );
      CREATE INDEX call_import_calls_call ON call_import_calls (site_id, call_id);

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['call_imports', 'call_import_chunks', 'call_import_refusals', 'call_import_calls'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
        END LOOP;
      END $$;

      CREATE POLICY read ON call_imports FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));
      GRANT INSERT, DELETE, UPDATE (rows, mapping, checked, started_at) ON call_imports TO opsmantik_app;
      CREATE POLICY work ON call_imports TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));

      -- What is in a file concerns only who imports it.
      GRANT INSERT ON call_import_chunks TO opsmantik_app;
      CREATE POLICY work ON call_import_chunks TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));
      CREATE POLICY read ON call_import_refusals FOR SELECT TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));
      CREATE POLICY read ON call_import_calls FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));

      -- Other runs are for who manages the site; these are for who works with its calls.
      CREATE POLICY add_import ON job_runs FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.site_id()) AND task LIKE 'call\\_import%' AND (SELECT tenancy.works_calls()));
      CREATE POLICY stop_import ON job_runs FOR UPDATE TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND task LIKE 'call\\_import%' AND (SELECT tenancy.works_calls()));
    `)
  }
}
