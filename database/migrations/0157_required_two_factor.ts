import { BaseSchema } from '@adonisjs/lucid/schema'

/** A workspace may ask all of its people for two-factor sign-in. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE workspaces ADD COLUMN requires_two_factor boolean NOT NULL DEFAULT false;

      -- Called after one of the doors: takes out of what was entered the workspaces that ask the person for more than they
      -- have. True: there were such. Tokens and shared links have no sign-in to secure.
      CREATE FUNCTION tenancy.enforce_two_factor() RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        person uuid := tenancy.user_id();
        entered uuid[] := tenancy.workspace_ids();
        shut uuid[];
      BEGIN
        SELECT array_agg(w.id) INTO shut FROM public.workspaces w WHERE w.id = ANY (entered) AND w.requires_two_factor;
        IF shut IS NULL
          OR EXISTS (SELECT FROM public.two_factors t WHERE t.user_id = person)
          OR NOT EXISTS (SELECT FROM public.users u WHERE u.id = person AND u.kind = 'person') THEN
          RETURN false;
        END IF;
        PERFORM tenancy.set_scope(person,
          (SELECT string_agg(id::text, ',') FROM unnest(entered) AS id WHERE id <> ALL (shut)), NULL, NULL, NULL);
        RETURN true;
      END $$;

      -- Of the people of the workspace that was entered, those who have it.
      CREATE FUNCTION tenancy.people_with_two_factor() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT t.user_id FROM public.memberships m JOIN public.two_factors t ON t.user_id = m.user_id
         WHERE m.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      $$;

      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.enforce_two_factor() OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.people_with_two_factor() OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.enforce_two_factor(), tenancy.people_with_two_factor() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.enforce_two_factor(), tenancy.people_with_two_factor()
        TO opsmantik_app, opsmantik_service;
    `)
  }
}
