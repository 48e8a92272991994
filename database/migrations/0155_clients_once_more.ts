import { BaseSchema } from '@adonisjs/lucid/schema'

/** What clients and shared links take out stands in the log of the workspace, which they never read; a removed site is closed to them. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE POLICY add_as_client ON audit_log FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.client_site_id()) AND user_id = (SELECT tenancy.user_id())
          AND workspace_id = (SELECT s.workspace_id FROM sites s WHERE s.id = tenancy.client_site_id()));

      CREATE OR REPLACE FUNCTION tenancy.enter_site(p_user uuid, p_site uuid) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        found_role text;
        found_workspace uuid;
        found_sections text[];
      BEGIN
        SELECT m.role, m.workspace_id INTO found_role, found_workspace
          FROM public.sites s JOIN public.memberships m ON m.workspace_id = s.workspace_id
         WHERE s.id = p_site AND m.user_id = p_user;
        IF found_role IS NOT NULL THEN
          PERFORM tenancy.set_scope(p_user, found_workspace::text, found_workspace, p_site, found_role);
          RETURN found_role;
        END IF;
        SELECT g.sections INTO found_sections
          FROM public.site_grants g JOIN public.sites s ON s.id = g.site_id AND s.removed_at IS NULL
         WHERE g.site_id = p_site AND g.user_id = p_user AND (g.expires_at IS NULL OR g.expires_at > now());
        IF found_sections IS NULL THEN
          PERFORM tenancy.set_scope(p_user, NULL, NULL, NULL, NULL);
          RETURN NULL;
        END IF;
        PERFORM tenancy.set_scope(p_user, NULL, NULL, p_site, 'client');
        PERFORM set_config('app.sections', array_to_string(found_sections, ','), true);
        RETURN 'client';
      END $$;
    `)
  }
}
