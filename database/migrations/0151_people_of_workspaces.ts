import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who works in a workspace: invitations to it, and members that others may change. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE invitations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        role text NOT NULL CHECK (role IN ('owner', 'admin', 'analyst', 'viewer')),
        -- Only a hash is kept: whoever reads this table cannot accept.
        token_hash text NOT NULL UNIQUE,
        invited_by uuid REFERENCES users ON DELETE SET NULL,
        -- As they were called then.
        invited_by_name text NOT NULL CHECK (length(invited_by_name) <= 254),
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        UNIQUE (workspace_id, email)
      );
      CREATE INDEX invitations_inviter ON invitations (invited_by);

      ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
      ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
      CREATE POLICY service ON invitations TO opsmantik_service USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO opsmantik_service, opsmantik_app;

      -- Nobody gives more than they have.
      CREATE FUNCTION tenancy.may_give(p_role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT p_role <> 'owner' OR current_setting('app.role', true) = 'owner' $$;
      GRANT EXECUTE ON FUNCTION tenancy.may_give(text) TO opsmantik_app, opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.may_give(text) FROM PUBLIC;

      CREATE POLICY manage ON invitations TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()) AND tenancy.may_give(role))
        WITH CHECK (workspace_id = (SELECT tenancy.managed_workspace_id()) AND tenancy.may_give(role));

      GRANT UPDATE (role), DELETE ON memberships TO opsmantik_app;
      CREATE POLICY change ON memberships FOR UPDATE TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()) AND tenancy.may_give(role))
        WITH CHECK (workspace_id = (SELECT tenancy.managed_workspace_id()) AND tenancy.may_give(role));
      CREATE POLICY remove ON memberships FOR DELETE TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()) AND tenancy.may_give(role));
      -- Anybody may leave.
      CREATE POLICY leave ON memberships FOR DELETE TO opsmantik_app
        USING (user_id = (SELECT tenancy.user_id())
          AND workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

      -- Two owners who leave in the same moment wait for each other here.
      CREATE FUNCTION tenancy.keep_an_owner() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM FROM public.workspaces WHERE id = OLD.workspace_id FOR UPDATE;
        IF FOUND AND NOT EXISTS (SELECT FROM public.memberships m WHERE m.workspace_id = OLD.workspace_id AND m.role = 'owner')
        THEN
          RAISE EXCEPTION 'a workspace keeps an owner'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'workspaces_have_an_owner';
        END IF;
        RETURN NULL;
      END $$;

      -- Names of the members of the workspace that was entered: a policy on users would show their password hashes as well.
      CREATE FUNCTION tenancy.people() RETURNS TABLE (user_id uuid, email text, full_name text, role text, since timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT u.id, u.email, u.full_name, m.role, m.created_at
          FROM public.memberships m JOIN public.users u ON u.id = m.user_id
         WHERE m.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      $$;
      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.people() OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.keep_an_owner() OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.people() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.people() TO opsmantik_app;

      CREATE TRIGGER keep_an_owner AFTER DELETE OR UPDATE OF role ON memberships
        FOR EACH ROW WHEN (OLD.role = 'owner') EXECUTE FUNCTION tenancy.keep_an_owner();
    `)
  }
}
