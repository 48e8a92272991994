import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A workspace that its owner removed: nobody enters it, and its sites are removed with it. Until it is erased, an owner can take
 * that back.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE workspaces ADD COLUMN removed_at timestamptz;
      CREATE INDEX workspaces_removed ON workspaces (removed_at) WHERE removed_at IS NOT NULL;

      CREATE OR REPLACE FUNCTION tenancy.enter_user(p_user uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM tenancy.set_scope(p_user,
          (SELECT string_agg(m.workspace_id::text, ',') FROM public.memberships m
             JOIN public.workspaces w ON w.id = m.workspace_id AND w.removed_at IS NULL WHERE m.user_id = p_user),
          NULL, NULL, NULL);
      END $$;

      CREATE OR REPLACE FUNCTION tenancy.enter_workspace(p_user uuid, p_workspace uuid) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        found_role text;
      BEGIN
        SELECT m.role INTO found_role FROM public.memberships m
          JOIN public.workspaces w ON w.id = m.workspace_id AND w.removed_at IS NULL
         WHERE m.user_id = p_user AND m.workspace_id = p_workspace;
        IF found_role IS NULL THEN
          PERFORM tenancy.set_scope(p_user, NULL, NULL, NULL, NULL);
        ELSE
          PERFORM tenancy.set_scope(p_user, p_workspace::text, p_workspace, NULL, found_role);
        END IF;
        RETURN found_role;
      END $$;

      CREATE OR REPLACE FUNCTION tenancy.enter_site(p_user uuid, p_site uuid) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        found_role text;
        found_workspace uuid;
        found_sections text[];
      BEGIN
        SELECT m.role, m.workspace_id INTO found_role, found_workspace
          FROM public.sites s JOIN public.memberships m ON m.workspace_id = s.workspace_id
          JOIN public.workspaces w ON w.id = s.workspace_id AND w.removed_at IS NULL
         WHERE s.id = p_site AND m.user_id = p_user;
        IF found_role IS NOT NULL THEN
          PERFORM tenancy.set_scope(p_user, found_workspace::text, found_workspace, p_site, found_role);
          RETURN found_role;
        END IF;
        SELECT g.sections INTO found_sections
          FROM public.site_grants g JOIN public.sites s ON s.id = g.site_id AND s.removed_at IS NULL
          JOIN public.workspaces w ON w.id = s.workspace_id AND w.removed_at IS NULL
         WHERE g.site_id = p_site AND g.user_id = p_user AND (g.expires_at IS NULL OR g.expires_at > now());
        IF found_sections IS NULL THEN
          PERFORM tenancy.set_scope(p_user, NULL, NULL, NULL, NULL);
          RETURN NULL;
        END IF;
        PERFORM tenancy.set_scope(p_user, NULL, NULL, p_site, 'client');
        PERFORM set_config('app.sections', array_to_string(found_sections, ','), true);
        RETURN 'client';
      END $$;

      -- The one door to it: for an owner who takes back that it was removed.
      CREATE FUNCTION tenancy.enter_removed_workspace(p_user uuid, p_workspace uuid) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        found_role text;
      BEGIN
        SELECT m.role INTO found_role FROM public.memberships m
          JOIN public.workspaces w ON w.id = m.workspace_id AND w.removed_at IS NOT NULL
         WHERE m.user_id = p_user AND m.workspace_id = p_workspace AND m.role = 'owner';
        IF found_role IS NULL THEN
          PERFORM tenancy.set_scope(p_user, NULL, NULL, NULL, NULL);
        ELSE
          PERFORM tenancy.set_scope(p_user, p_workspace::text, p_workspace, NULL, found_role);
        END IF;
        RETURN found_role;
      END $$;

      -- Admins change workspaces, but only owners remove them and bring them back.
      CREATE FUNCTION tenancy.owners_remove() RETURNS trigger
      LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF current_user = 'opsmantik_app' AND current_setting('app.role', true) IS DISTINCT FROM 'owner' THEN
          RAISE EXCEPTION 'only owners remove a workspace' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER owners_remove BEFORE UPDATE OF removed_at ON workspaces
        FOR EACH ROW WHEN (OLD.removed_at IS DISTINCT FROM NEW.removed_at) EXECUTE FUNCTION tenancy.owners_remove();

      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.enter_removed_workspace(uuid, uuid) OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.enter_removed_workspace(uuid, uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.enter_removed_workspace(uuid, uuid) TO opsmantik_app, opsmantik_service;
    `)
  }
}
