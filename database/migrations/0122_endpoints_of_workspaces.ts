import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A destination belongs to a workspace, and mostly to one of its sites; one without a site hears all of them, also those that
 * are made later. It is one row, so its health, its keys and its pauses are one. Messages and deliveries stay with their sites.
 *
 * Every member reads which destinations there are, as does whoever makes a fact that they are told of; only those who manage
 * the workspace change them and see their log.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE sites ADD CONSTRAINT sites_of_workspace UNIQUE (workspace_id, id);
      DROP INDEX sites_workspace;

      ALTER TABLE destinations
        ADD COLUMN workspace_id uuid REFERENCES workspaces ON DELETE CASCADE,
        ADD COLUMN source_labels text[] CHECK (cardinality(source_labels) <= 50);
      ALTER TABLE messages ADD COLUMN source_label text;

      SET LOCAL ROLE opsmantik_service;
      UPDATE destinations d SET workspace_id = s.workspace_id FROM sites s WHERE s.id = d.site_id;
      RESET ROLE;

      ALTER TABLE destinations
        ALTER COLUMN workspace_id SET NOT NULL,
        DROP CONSTRAINT destinations_pkey,
        ADD PRIMARY KEY (workspace_id, id),
        ALTER COLUMN site_id DROP NOT NULL,
        DROP CONSTRAINT destinations_site_id_fkey,
        ADD FOREIGN KEY (workspace_id, site_id) REFERENCES sites (workspace_id, id) ON UPDATE CASCADE ON DELETE CASCADE;
      CREATE INDEX destinations_heard ON destinations (workspace_id, site_id);

      DROP INDEX deliveries_log;
      CREATE INDEX deliveries_log ON deliveries (destination_id, message_id);

      DROP POLICY read ON destinations;
      DROP POLICY change ON destinations;
      CREATE POLICY read ON destinations FOR SELECT TO opsmantik_app
        USING (workspace_id = ANY ((SELECT tenancy.workspace_ids())::uuid[])
          AND (site_id IS NULL OR site_id = (SELECT tenancy.site_id())));
      CREATE POLICY change ON destinations TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id())
          AND site_id IS NOT DISTINCT FROM (SELECT tenancy.site_id()));

      DROP TABLE destination_health;
      -- How it has been going lately. Apart from what people decide, because it changes all the time.
      CREATE TABLE destination_health (
        workspace_id uuid NOT NULL,
        destination_id uuid NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        -- Since when every attempt has failed; null while they succeed.
        failing_since timestamptz,
        last_failure_at timestamptz,
        last_success_at timestamptz,
        last_problem text,
        warned_at timestamptz,
        PRIMARY KEY (workspace_id, destination_id)
      ) WITH (fillfactor = 50);
      ALTER TABLE destination_health ENABLE ROW LEVEL SECURITY;
      ALTER TABLE destination_health FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE, DELETE ON destination_health TO opsmantik_service;
      GRANT SELECT, DELETE ON destination_health TO opsmantik_app;
      CREATE POLICY service ON destination_health TO opsmantik_service USING (true) WITH CHECK (true);
      CREATE POLICY read ON destination_health FOR SELECT TO opsmantik_app
        USING (EXISTS (SELECT FROM destinations d
          WHERE d.workspace_id = destination_health.workspace_id AND d.id = destination_id));
      CREATE POLICY forget ON destination_health FOR DELETE TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()));

      -- Whoever manages a workspace and has entered it as a whole works with the log of all of its sites.
      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['messages', 'deliveries', 'delivery_attempts'] LOOP
          EXECUTE format('CREATE POLICY of_workspace ON %I TO opsmantik_app
            USING ((SELECT tenancy.site_id()) IS NULL AND site_id = ANY (ARRAY(
              SELECT s.id FROM sites s WHERE s.workspace_id = (SELECT tenancy.managed_workspace_id()))))', name);
        END LOOP;
      END $$;
    `)
  }
}
