import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Sites from a file: what it says, row by row, what that would do, and what became of it. A site can have an id of whoever makes the
 * files, so that the same row finds it again whatever else has changed.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE sites ADD COLUMN external_id text CHECK (length(external_id) BETWEEN 1 AND 200);
      CREATE UNIQUE INDEX sites_external_id ON sites (workspace_id, external_id) WHERE external_id IS NOT NULL;

      CREATE TABLE provisioning_runs (
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        id uuid NOT NULL,
        source text NOT NULL CHECK (source IN ('file', 'api', 'command')),
        file_name text NOT NULL DEFAULT '' CHECK (length(file_name) <= 255),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'applied', 'undone')),
        -- Stands for what the preview shows.
        fingerprint text NOT NULL,
        -- As they were called then.
        made_by text NOT NULL CHECK (length(made_by) <= 254),
        made_at timestamptz NOT NULL,
        applied_at timestamptz,
        undone_at timestamptz,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX provisioning_runs_latest ON provisioning_runs (workspace_id, made_at DESC);

      CREATE TABLE provisioning_rows (
        workspace_id uuid NOT NULL,
        run_id uuid NOT NULL,
        line int NOT NULL,
        -- As it was read, so that it can be held against the workspace again.
        given jsonb NOT NULL,
        action text NOT NULL CHECK (action IN ('new', 'changed', 'unchanged', 'refused')),
        site_id uuid,
        label text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        problems jsonb NOT NULL,
        outcome text CHECK (outcome IN ('done', 'left_out', 'taken_back', 'in_use', 'changed_since')),
        PRIMARY KEY (workspace_id, run_id, line),
        FOREIGN KEY (workspace_id, run_id) REFERENCES provisioning_runs ON DELETE CASCADE
      );

      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['provisioning_runs', 'provisioning_rows'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_app, opsmantik_service', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('CREATE POLICY manage ON %I TO opsmantik_app
            USING (workspace_id = (SELECT tenancy.managed_workspace_id()))
            WITH CHECK (workspace_id = (SELECT tenancy.managed_workspace_id()))', name);
        END LOOP;
      END $$;

      -- Takes sites away that nothing has happened on: whoever made them by mistake makes them unmade. Others stay.
      CREATE FUNCTION tenancy.delete_unused_sites(p_sites uuid[]) RETURNS TABLE (site_id uuid, public_id text)
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DELETE FROM public.sites s
         WHERE s.id = ANY (p_sites) AND s.workspace_id = tenancy.managed_workspace_id()
           AND NOT EXISTS (SELECT FROM public.events e WHERE e.site_id = s.id)
           AND NOT EXISTS (SELECT FROM public.sessions v WHERE v.site_id = s.id)
           AND NOT EXISTS (SELECT FROM public.calls c WHERE c.site_id = s.id)
           AND NOT EXISTS (SELECT FROM public.leads l WHERE l.site_id = s.id)
        RETURNING s.id, s.public_id
      $$;
      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.delete_unused_sites(uuid[]) OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.delete_unused_sites(uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.delete_unused_sites(uuid[]) TO opsmantik_app;
    `)
  }
}
