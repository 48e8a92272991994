import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Batches that a person carries to a network. The file is kept as it was written until somebody says what became of it, so that whoever
 * takes it again gets the same, whatever was changed meanwhile. It has click ids in it: only those who manage the site read it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE upload_files (
        site_id uuid NOT NULL,
        request_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) <= 200),
        type text NOT NULL CHECK (length(type) <= 100),
        -- Lines above the first conversion.
        head_lines smallint NOT NULL CHECK (head_lines >= 0),
        taken_by uuid REFERENCES users ON DELETE SET NULL,
        PRIMARY KEY (site_id, request_id),
        FOREIGN KEY (site_id, request_id) REFERENCES upload_requests (site_id, id) ON DELETE CASCADE
      );
      CREATE INDEX upload_files_taken_by ON upload_files (taken_by);

      -- Written before their file is, because its size is known at the end.
      CREATE TABLE upload_file_parts (
        site_id uuid NOT NULL,
        request_id uuid NOT NULL,
        -- The place of its first conversion in the batch.
        place integer NOT NULL CHECK (place >= 0),
        content text NOT NULL,
        PRIMARY KEY (site_id, request_id, place),
        FOREIGN KEY (site_id, request_id) REFERENCES upload_files (site_id, request_id) ON DELETE CASCADE
          DEFERRABLE INITIALLY DEFERRED
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['upload_files', 'upload_file_parts'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('CREATE POLICY manage ON %I TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL)', name);
        END LOOP;
      END $$;
      CREATE POLICY read ON upload_files FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));
      GRANT SELECT, INSERT ON upload_files TO opsmantik_app;
      GRANT SELECT, INSERT, DELETE ON upload_file_parts TO opsmantik_app;
    `)
  }
}
