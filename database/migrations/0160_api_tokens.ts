import { BaseSchema } from '@adonisjs/lucid/schema'

/** Tokens for programs, and the answers that are kept for requests that are sent again. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE api_tokens (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        -- Of a token of a workspace; without one it is a person's own.
        workspace_id uuid REFERENCES workspaces ON DELETE CASCADE,
        -- Who acts with it: the person, or the user of kind 'token' that was made with it.
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        -- How it begins, to know it again. The whole of it is nowhere.
        hint text NOT NULL CHECK (length(hint) <= 16),
        hash text NOT NULL,
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        -- Null: every site that the user may see.
        site_ids uuid[] CHECK (cardinality(site_ids) > 0),
        requests_per_minute integer NOT NULL CHECK (requests_per_minute BETWEEN 1 AND 6000),
        site_requests_per_minute integer NOT NULL CHECK (site_requests_per_minute BETWEEN 1 AND 6000),
        -- As they were called then.
        created_by text NOT NULL CHECK (length(created_by) <= 254),
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        last_used_at timestamptz
      );
      CREATE INDEX api_tokens_user ON api_tokens (user_id);
      CREATE INDEX api_tokens_workspace ON api_tokens (workspace_id);

      CREATE TABLE api_answers (
        token_id uuid NOT NULL REFERENCES api_tokens ON DELETE CASCADE,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        -- Of method, address and body: the same key for something else is a mistake.
        fingerprint text NOT NULL,
        started_at timestamptz NOT NULL,
        status smallint,
        -- Sealed: some answers hold a secret.
        answer text,
        PRIMARY KEY (token_id, key)
      );
      CREATE INDEX api_answers_age ON api_answers (token_id, started_at);

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['api_tokens', 'api_answers'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
        END LOOP;
      END $$;

      -- Nobody who is signed in reads a hash.
      GRANT INSERT, DELETE ON api_tokens TO opsmantik_app;
      GRANT SELECT (id, workspace_id, user_id, name, hint, scopes, site_ids, requests_per_minute,
        site_requests_per_minute, created_by, created_at, expires_at, last_used_at) ON api_tokens TO opsmantik_app;
      CREATE POLICY own ON api_tokens TO opsmantik_app
        USING (workspace_id IS NULL AND user_id = (SELECT tenancy.user_id()))
        WITH CHECK (workspace_id IS NULL AND user_id = (SELECT tenancy.user_id()));
      CREATE POLICY manage ON api_tokens TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()))
        WITH CHECK (workspace_id = (SELECT tenancy.managed_workspace_id()));

      -- The user that a token of the workspace acts as, with its role there.
      CREATE FUNCTION tenancy.add_token_user(p_name text, p_role text) RETURNS uuid
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        made uuid := gen_random_uuid();
      BEGIN
        IF tenancy.managed_workspace_id() IS NULL OR p_role NOT IN ('admin', 'analyst', 'viewer') THEN
          RAISE EXCEPTION 'not yours to give' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO public.users (id, kind, email, full_name) VALUES (made, 'token', made || '@token.invalid', p_name);
        INSERT INTO public.memberships (workspace_id, user_id, role)
        VALUES (tenancy.managed_workspace_id(), made, p_role);
        RETURN made;
      END $$;

      -- What nobody can sign in as owns nothing.
      CREATE FUNCTION tenancy.only_persons_own() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM public.users u WHERE u.id = NEW.user_id AND u.kind <> 'person') THEN
          RAISE EXCEPTION 'only persons own a workspace'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_persons_own';
        END IF;
        RETURN NEW;
      END $$;

      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.add_token_user(text, text) OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.only_persons_own() OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.add_token_user(text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.add_token_user(text, text) TO opsmantik_app;

      CREATE TRIGGER only_persons_own BEFORE INSERT OR UPDATE OF role ON memberships
        FOR EACH ROW WHEN (NEW.role = 'owner') EXECUTE FUNCTION tenancy.only_persons_own();
    `)
  }
}
