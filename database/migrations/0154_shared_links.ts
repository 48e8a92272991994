import { BaseSchema } from '@adonisjs/lucid/schema'

/** Links by which somebody without an account sees sections of a site: each is a user of its own, with a grant. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE shared_links (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
        -- Only hashes are kept: whoever reads this table cannot open.
        token_hash text NOT NULL,
        password_hash text,
        -- Goes up with each new password: who is inside by the former one is outside then.
        epoch int NOT NULL DEFAULT 0,
        made_by uuid REFERENCES users ON DELETE SET NULL,
        -- As they were called then.
        made_by_name text NOT NULL CHECK (length(made_by_name) <= 254),
        made_at timestamptz NOT NULL,
        opened_at timestamptz,
        opened int NOT NULL DEFAULT 0,
        PRIMARY KEY (site_id, id)
      );
      CREATE INDEX shared_links_token ON shared_links (token_hash);
      CREATE INDEX shared_links_id ON shared_links (id);
      CREATE INDEX shared_links_user ON shared_links (user_id);
      CREATE INDEX shared_links_maker ON shared_links (made_by);

      ALTER TABLE shared_links ENABLE ROW LEVEL SECURITY;
      ALTER TABLE shared_links FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE, DELETE ON shared_links TO opsmantik_service, opsmantik_app;
      CREATE POLICY service ON shared_links TO opsmantik_service USING (true) WITH CHECK (true);
      CREATE POLICY manage ON shared_links TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);

      -- The user that a link acts as, for those who manage the workspace that was entered.
      CREATE FUNCTION tenancy.add_link_user(p_name text) RETURNS uuid
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        made uuid := gen_random_uuid();
      BEGIN
        IF tenancy.managed_workspace_id() IS NULL THEN
          RAISE EXCEPTION 'only who manages a workspace makes links' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO public.users (id, email, full_name, kind, updated_at)
          VALUES (made, made || '@links.invalid', p_name, 'link', now());
        RETURN made;
      END $$;

      -- With its user goes its grant, and so all that it opened.
      CREATE FUNCTION tenancy.remove_link_user() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        DELETE FROM public.users WHERE id = OLD.user_id AND kind = 'link';
        RETURN NULL;
      END $$;

      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.add_link_user(text) OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.remove_link_user() OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.add_link_user(text), tenancy.remove_link_user() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.add_link_user(text) TO opsmantik_app;

      CREATE TRIGGER remove_link_user AFTER DELETE ON shared_links
        FOR EACH ROW EXECUTE FUNCTION tenancy.remove_link_user();
    `)
  }
}
