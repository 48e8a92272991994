import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Templates: what a workspace wants to be the same on many of its sites. A site knows which one it has and in which version; what it
 * keeps for itself is written down, and so is what a push has changed, so that it can be taken back.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE site_templates (
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        version int NOT NULL DEFAULT 1,
        -- What is to be the same, by key. No secret is ever in it.
        items jsonb NOT NULL DEFAULT '{}',
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (workspace_id, id)
      );
      CREATE UNIQUE INDEX site_templates_name ON site_templates (workspace_id, lower(name));

      CREATE TABLE templated_sites (
        workspace_id uuid NOT NULL,
        site_id uuid NOT NULL,
        template_id uuid NOT NULL,
        -- Of which it was given the settings last.
        version int NOT NULL,
        -- Keys that are the site's own to say.
        own text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (workspace_id, site_id),
        FOREIGN KEY (workspace_id, site_id) REFERENCES sites (workspace_id, id) ON DELETE CASCADE,
        FOREIGN KEY (workspace_id, template_id) REFERENCES site_templates ON DELETE CASCADE
      );
      CREATE INDEX templated_sites_of ON templated_sites (workspace_id, template_id);

      CREATE TABLE template_pushes (
        workspace_id uuid NOT NULL,
        id uuid NOT NULL,
        template_id uuid NOT NULL,
        -- Of provisioning, which takes it back itself.
        run_id uuid,
        version int NOT NULL,
        made_by text NOT NULL CHECK (length(made_by) <= 254),
        made_at timestamptz NOT NULL,
        undone_at timestamptz,
        PRIMARY KEY (workspace_id, id),
        FOREIGN KEY (workspace_id, template_id) REFERENCES site_templates ON DELETE CASCADE
      );
      CREATE INDEX template_pushes_of ON template_pushes (workspace_id, template_id, made_at DESC);

      CREATE TABLE template_changes (
        workspace_id uuid NOT NULL,
        push_id uuid NOT NULL,
        site_id uuid NOT NULL,
        key text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        PRIMARY KEY (workspace_id, push_id, site_id, key),
        FOREIGN KEY (workspace_id, push_id) REFERENCES template_pushes ON DELETE CASCADE,
        FOREIGN KEY (workspace_id, site_id) REFERENCES sites (workspace_id, id) ON DELETE CASCADE
      );
      CREATE INDEX template_changes_of_site ON template_changes (workspace_id, site_id);

      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['site_templates', 'templated_sites', 'template_pushes', 'template_changes'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_app, opsmantik_service', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('CREATE POLICY manage ON %I TO opsmantik_app
            USING (workspace_id = (SELECT tenancy.managed_workspace_id()))
            WITH CHECK (workspace_id = (SELECT tenancy.managed_workspace_id()))', name);
        END LOOP;
      END $$;

      -- Which endpoint of the template it is.
      ALTER TABLE destinations ADD COLUMN template_key text CHECK (length(template_key) <= 64);
      CREATE UNIQUE INDEX destinations_of_templates ON destinations (workspace_id, site_id, template_key)
        WHERE template_key IS NOT NULL;

      -- Who manages a workspace holds what its sites say of their plugins against each other.
      CREATE POLICY compare ON site_plugins FOR SELECT TO opsmantik_app
        USING ((SELECT tenancy.site_id()) IS NULL AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL
          AND site_id IN (SELECT id FROM sites));
    `)
  }
}
