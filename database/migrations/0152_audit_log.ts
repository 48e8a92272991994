import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who did what to what, kept as long as the workspace is; and users that are no persons: tokens and shared links. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- A token or a shared link acts as a user of its own, who cannot sign in: rights, row policies and logs need no
      -- second way.
      ALTER TABLE users ADD COLUMN kind text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'token', 'link'));
      ALTER TABLE users ADD CONSTRAINT only_persons_sign_in
        CHECK (kind = 'person' OR (password IS NULL AND google_sub IS NULL));

      CREATE OR REPLACE FUNCTION tenancy.people()
      RETURNS TABLE (user_id uuid, email text, full_name text, role text, since timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT u.id, u.email, u.full_name, m.role, m.created_at
          FROM public.memberships m JOIN public.users u ON u.id = m.user_id
         WHERE m.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid AND u.kind = 'person'
      $$;

      CREATE TABLE audit_log (
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- Without foreign keys: what was done stays when the site and the person are gone.
        site_id uuid,
        user_id uuid,
        -- As they were called then.
        actor text NOT NULL CHECK (length(actor) <= 254),
        action text NOT NULL CHECK (action ~ '^[a-z_]+\\.[a-z_]+$'),
        -- What it was done to, as it was called then.
        subject text NOT NULL DEFAULT '' CHECK (length(subject) <= 400),
        before jsonb,
        after jsonb,
        ip inet,
        at timestamptz NOT NULL,
        PRIMARY KEY (workspace_id, id)
      );
      CREATE INDEX audit_log_latest ON audit_log (workspace_id, at DESC, id DESC);

      ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
      -- Nobody changes what stands there.
      GRANT SELECT, INSERT ON audit_log TO opsmantik_app, opsmantik_service;
      CREATE POLICY service ON audit_log TO opsmantik_service USING (true) WITH CHECK (true);
      CREATE POLICY read ON audit_log FOR SELECT TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()));
      CREATE POLICY add ON audit_log FOR INSERT TO opsmantik_app
        WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
          AND user_id = (SELECT tenancy.user_id()));
    `)
  }
}
