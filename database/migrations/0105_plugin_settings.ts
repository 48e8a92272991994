import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What a workspace says of its plugins, for all of its sites. `locked` holds the settings that its sites cannot change, by
 * key, with who locked each and when: `{"weight": {"by": "Ann Example", "at": "2026-01-15T09:00:00.000Z"}}`.
 *
 * `site_plugins.previous` is what stood there before a site went to another version, so that it can go back to just that.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE workspace_plugins (
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        kind text NOT NULL CHECK (length(kind) <= 32),
        plugin text NOT NULL CHECK (length(plugin) <= 64),
        version text NOT NULL CHECK (length(version) <= 64),
        settings jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(settings) = 'object'),
        sealed_settings text,
        locked jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(locked) = 'object'),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, kind, plugin)
      );
      ALTER TABLE workspace_plugins ENABLE ROW LEVEL SECURITY;
      ALTER TABLE workspace_plugins FORCE ROW LEVEL SECURITY;

      GRANT SELECT, INSERT, UPDATE, DELETE ON workspace_plugins TO opsmantik_service, opsmantik_app;
      CREATE POLICY service ON workspace_plugins TO opsmantik_service USING (true) WITH CHECK (true);
      CREATE POLICY read ON workspace_plugins FOR SELECT TO opsmantik_app
        USING (workspace_id = ANY ((SELECT tenancy.workspace_ids())::uuid[]));
      CREATE POLICY change ON workspace_plugins TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()));

      ALTER TABLE site_plugins ADD COLUMN previous jsonb;
    `)
  }
}
