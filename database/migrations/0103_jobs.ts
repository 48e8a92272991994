import env from '#start/env'
import { runMigrations } from 'graphile-worker'
import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Work of minutes, done in the background. `job_runs` is what people see of it and what a run continues from; the queue
 * itself is graphile-worker's, in a schema of its own that belongs to the owner of the tables, like the worker's connection.
 *
 * A run that is written is a run that is queued: the trigger does it, in the same transaction, and the policies of the table
 * say who may. Nobody else but the owner reaches the queue.
 */
export default class extends BaseSchema {
  async up() {
    this.defer(() => runMigrations({ connectionString: env.get('DATABASE_URL') }))
    this.schema.raw(`
      CREATE TABLE job_runs (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
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
        PRIMARY KEY (site_id, id)
      );
      CREATE INDEX job_runs_latest ON job_runs (site_id, task, created_at DESC);
      CREATE INDEX job_runs_started_by ON job_runs (started_by);
      -- One at a time. A run that was asked to stop lets the next one queue up behind it.
      CREATE UNIQUE INDEX job_runs_under_way ON job_runs (site_id, task)
        WHERE state IN ('waiting', 'running') AND NOT stop_requested;

      ALTER TABLE job_runs ENABLE ROW LEVEL SECURITY;
      ALTER TABLE job_runs FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE, DELETE ON job_runs TO opsmantik_service;
      CREATE POLICY service ON job_runs TO opsmantik_service USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE (stop_requested) ON job_runs TO opsmantik_app;
      CREATE POLICY read ON job_runs FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));
      CREATE POLICY add ON job_runs FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);
      CREATE POLICY stop ON job_runs FOR UPDATE TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);

      CREATE SCHEMA jobs;
      CREATE FUNCTION jobs.enqueue_run() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM graphile_worker.add_job('run', json_build_object('siteId', NEW.site_id, 'runId', NEW.id),
          queue_name => NEW.task || ' ' || NEW.site_id, job_key => NEW.id::text);
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION jobs.enqueue_run FROM PUBLIC;
      CREATE TRIGGER enqueue AFTER INSERT ON job_runs FOR EACH ROW EXECUTE FUNCTION jobs.enqueue_run();
    `)
  }
}
