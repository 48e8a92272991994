import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Work of minutes for a whole workspace, as `job_runs` are for a site, and imports of archives. What an archive holds is
 * stored under a workspace without members until all of it is there: no row policy lets anybody see it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- The workspace that this transaction owns, if any.
      CREATE FUNCTION tenancy.owned_workspace_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN current_setting('app.role', true) = 'owner'
                THEN nullif(current_setting('app.workspace_id', true), '')::uuid END $$;
      REVOKE EXECUTE ON FUNCTION tenancy.owned_workspace_id() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.owned_workspace_id() TO opsmantik_app, opsmantik_service;

      CREATE TABLE workspace_runs (
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        task text NOT NULL CHECK (length(task) BETWEEN 1 AND 64),
        payload jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'stopped')),
        done bigint NOT NULL DEFAULT 0,
        total bigint,
        cursor jsonb,
        -- Since it moved its cursor last.
        attempts smallint NOT NULL DEFAULT 0,
        result jsonb,
        problem text,
        stop_requested boolean NOT NULL DEFAULT false,
        started_by uuid REFERENCES users ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX workspace_runs_latest ON workspace_runs (workspace_id, task, created_at DESC);
      CREATE INDEX workspace_runs_started_by ON workspace_runs (started_by);
      CREATE UNIQUE INDEX workspace_runs_under_way ON workspace_runs (workspace_id, task)
        WHERE state IN ('waiting', 'running') AND NOT stop_requested;

      CREATE TABLE workspace_imports (
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        file_name text NOT NULL CHECK (length(file_name) <= 200),
        bytes bigint NOT NULL,
        -- What the archive says of itself, without the list of its files.
        summary jsonb NOT NULL,
        -- Files of the archive that are stored.
        position integer NOT NULL DEFAULT 0,
        stored bigint NOT NULL DEFAULT 0,
        -- Where its sites are while nobody may see them.
        holding_id uuid REFERENCES workspaces ON DELETE SET NULL,
        -- What it has brought beside sites.
        made jsonb NOT NULL DEFAULT '{}',
        problem text,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        person text NOT NULL CHECK (length(person) <= 254),
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz,
        undone_at timestamptz,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX workspace_imports_user ON workspace_imports (user_id);
      CREATE INDEX workspace_imports_holding ON workspace_imports (holding_id);

      -- Which site of the archive is which here.
      CREATE TABLE workspace_import_sites (
        workspace_id uuid NOT NULL,
        import_id uuid NOT NULL,
        source_id uuid NOT NULL,
        site_id uuid NOT NULL DEFAULT gen_random_uuid(),
        source_public_id text NOT NULL,
        public_id text NOT NULL,
        name text NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (workspace_id, import_id, source_id),
        UNIQUE (workspace_id, import_id, site_id),
        FOREIGN KEY (workspace_id, import_id) REFERENCES workspace_imports ON DELETE CASCADE
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['workspace_runs', 'workspace_imports', 'workspace_import_sites'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('CREATE POLICY own ON %I TO opsmantik_app USING (workspace_id = (SELECT tenancy.owned_workspace_id()))', name);
        END LOOP;
      END $$;
      GRANT SELECT, INSERT, UPDATE (stop_requested) ON workspace_runs TO opsmantik_app;
      GRANT SELECT, INSERT, UPDATE (started_at, problem), DELETE ON workspace_imports TO opsmantik_app;
      GRANT SELECT ON workspace_import_sites TO opsmantik_app;

      CREATE FUNCTION jobs.enqueue_workspace_run() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM graphile_worker.add_job('run', json_build_object('workspaceId', NEW.workspace_id, 'runId', NEW.id),
          queue_name => NEW.task || ' ' || NEW.workspace_id, job_key => NEW.id::text);
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION jobs.enqueue_workspace_run FROM PUBLIC;
      CREATE TRIGGER enqueue AFTER INSERT ON workspace_runs FOR EACH ROW EXECUTE FUNCTION jobs.enqueue_workspace_run();
    `)
  }
}
