import { BaseSchema } from '@adonisjs/lucid/schema'

/** What an agency's clients see instead of our name: one row a workspace that has said something. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE workspace_brands (
        workspace_id uuid PRIMARY KEY REFERENCES workspaces ON DELETE CASCADE,
        name text CHECK (length(name) BETWEEN 1 AND 60),
        accent text CHECK (accent ~ '^#[0-9a-f]{6}$'),
        -- A PNG of nothing but its picture; see app/branding/clean_png.ts.
        logo bytea CHECK (octet_length(logo) <= 163840),
        -- In the address of the logo, which everybody may open who knows it. A new logo has a new one.
        logo_id uuid UNIQUE,
        logo_width int CHECK (logo_width BETWEEN 1 AND 1000),
        logo_height int CHECK (logo_height BETWEEN 1 AND 1000),
        has_our_name boolean NOT NULL DEFAULT true,
        changed_at timestamptz NOT NULL,
        CHECK (num_nulls(logo, logo_id, logo_width, logo_height) IN (0, 4))
      );

      ALTER TABLE workspace_brands ENABLE ROW LEVEL SECURITY;
      ALTER TABLE workspace_brands FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE, DELETE ON workspace_brands TO opsmantik_service, opsmantik_app;
      CREATE POLICY service ON workspace_brands TO opsmantik_service USING (true) WITH CHECK (true);
      CREATE POLICY read ON workspace_brands FOR SELECT TO opsmantik_app
        USING (workspace_id = ANY ((SELECT tenancy.workspace_ids())::uuid[]));
      CREATE POLICY manage ON workspace_brands TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()));
    `)
  }
}
