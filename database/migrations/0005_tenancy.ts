import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Row level security. A transaction of a person is *entered* by one of the three functions below, which check the
 * membership and set what the policies compare with; a transaction that was not entered sees nothing. After a commit a
 * setting reads '' and not null, hence nullif.
 *
 * Policies of the big tables compare `site_id` with one value: that costs nothing, while a membership sub-select in the
 * policy costs 10 to 100 times as much.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE FUNCTION tenancy.user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
      CREATE FUNCTION tenancy.site_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.site_id', true), '')::uuid $$;
      CREATE FUNCTION tenancy.workspace_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT string_to_array(nullif(current_setting('app.workspace_ids', true), ''), ',')::uuid[] $$;
      -- The workspace in which this transaction may change things, if any.
      CREATE FUNCTION tenancy.managed_workspace_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN current_setting('app.role', true) IN ('owner', 'admin')
                THEN nullif(current_setting('app.workspace_id', true), '')::uuid END $$;

      CREATE FUNCTION tenancy.set_scope(p_user uuid, p_workspaces text, p_workspace uuid, p_site uuid, p_role text)
      RETURNS void LANGUAGE sql AS $$
        SELECT set_config('app.user_id', coalesce(p_user::text, ''), true),
               set_config('app.workspace_ids', coalesce(p_workspaces, ''), true),
               set_config('app.workspace_id', coalesce(p_workspace::text, ''), true),
               set_config('app.site_id', coalesce(p_site::text, ''), true),
               set_config('app.role', coalesce(p_role, ''), true)
      $$;

      -- All workspaces of a person, read only.
      CREATE FUNCTION tenancy.enter_user(p_user uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM tenancy.set_scope(p_user,
          (SELECT string_agg(m.workspace_id::text, ',') FROM public.memberships m WHERE m.user_id = p_user),
          NULL, NULL, NULL);
      END $$;

      -- One workspace, with the rights of the person's role in it. Null: no such workspace for this person.
      CREATE FUNCTION tenancy.enter_workspace(p_user uuid, p_workspace uuid) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        found_role text;
      BEGIN
        SELECT m.role INTO found_role FROM public.memberships m
         WHERE m.user_id = p_user AND m.workspace_id = p_workspace;
        IF found_role IS NULL THEN
          PERFORM tenancy.set_scope(p_user, NULL, NULL, NULL, NULL);
        ELSE
          PERFORM tenancy.set_scope(p_user, p_workspace::text, p_workspace, NULL, found_role);
        END IF;
        RETURN found_role;
      END $$;

      -- One site, with the rights of the person's role in its workspace. Null: no such site for this person.
      CREATE FUNCTION tenancy.enter_site(p_user uuid, p_site uuid) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        found_role text;
        found_workspace uuid;
      BEGIN
        SELECT m.role, m.workspace_id INTO found_role, found_workspace
          FROM public.sites s JOIN public.memberships m ON m.workspace_id = s.workspace_id
         WHERE s.id = p_site AND m.user_id = p_user;
        IF found_role IS NULL THEN
          PERFORM tenancy.set_scope(p_user, NULL, NULL, NULL, NULL);
        ELSE
          PERFORM tenancy.set_scope(p_user, found_workspace::text, found_workspace, p_site, found_role);
        END IF;
        RETURN found_role;
      END $$;

      -- The functions look behind the policies, so they belong to the role that may; the owner of the tables is bound by
      -- them like everybody (FORCE).
      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.enter_user(uuid) OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.enter_workspace(uuid, uuid) OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.enter_site(uuid, uuid) OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA tenancy FROM PUBLIC;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA tenancy TO opsmantik_app, opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.set_scope FROM opsmantik_app;

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['users', 'workspaces', 'memberships', 'login_sessions', 'password_resets',
          'rate_limits', 'user_credentials', 'sites', 'site_plugins', 'site_signals', 'drops', 'visitors', 'sessions',
          'events', 'event_ids'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
        END LOOP;

        -- What a person reads of the site that was entered.
        FOREACH name IN ARRAY ARRAY['site_signals', 'drops', 'visitors', 'sessions', 'events'] LOOP
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
      END $$;

      GRANT SELECT ON users TO opsmantik_app;
      GRANT UPDATE (full_name, updated_at) ON users TO opsmantik_app;
      CREATE POLICY read ON users FOR SELECT TO opsmantik_app USING (id = (SELECT tenancy.user_id()));
      CREATE POLICY change ON users FOR UPDATE TO opsmantik_app USING (id = (SELECT tenancy.user_id()));

      GRANT SELECT, UPDATE ON workspaces TO opsmantik_app;
      CREATE POLICY read ON workspaces FOR SELECT TO opsmantik_app USING (id = ANY ((SELECT tenancy.workspace_ids())::uuid[]));
      CREATE POLICY change ON workspaces FOR UPDATE TO opsmantik_app USING (id = (SELECT tenancy.managed_workspace_id()));

      GRANT SELECT ON memberships TO opsmantik_app;
      CREATE POLICY read ON memberships FOR SELECT TO opsmantik_app
        USING (workspace_id = ANY ((SELECT tenancy.workspace_ids())::uuid[]));

      GRANT SELECT, INSERT, UPDATE ON sites TO opsmantik_app;
      CREATE POLICY read ON sites FOR SELECT TO opsmantik_app
        USING (workspace_id = ANY ((SELECT tenancy.workspace_ids())::uuid[]));
      CREATE POLICY add ON sites FOR INSERT TO opsmantik_app
        WITH CHECK (workspace_id = (SELECT tenancy.managed_workspace_id()));
      CREATE POLICY change ON sites FOR UPDATE TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()));

      GRANT SELECT, INSERT, UPDATE, DELETE ON site_plugins TO opsmantik_app;
      CREATE POLICY read ON site_plugins FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));
      CREATE POLICY change ON site_plugins TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);

      GRANT SELECT, INSERT, UPDATE, DELETE ON user_credentials TO opsmantik_app;
      CREATE POLICY own ON user_credentials TO opsmantik_app USING (user_id = (SELECT tenancy.user_id()));
    `)
  }
}
