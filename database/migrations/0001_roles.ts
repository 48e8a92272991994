import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Two roles that the application's connections take on (`config/database.ts`): `opsmantik_app` for the requests of
 * signed-in people, `opsmantik_service` for ingestion and background work. Roles belong to the whole cluster, so they may
 * be there already.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      DO $$
      DECLARE
        name text;
        needed text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
      BEGIN
        FOREACH name IN ARRAY ARRAY['opsmantik_app', 'opsmantik_service'] LOOP
          BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', name);
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
          END;
          IF NOT pg_has_role(current_user, name, needed) THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', name);
          END IF;
        END LOOP;
      END $$;

      -- Children of the partitioned tables. Nobody but the owner may go in here: a partition that is read directly is
      -- not guarded by the policies of its parent.
      CREATE SCHEMA partitions;

      -- The functions through which a person enters a workspace or a site.
      CREATE SCHEMA tenancy;
      GRANT USAGE ON SCHEMA tenancy TO opsmantik_app, opsmantik_service;

      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO opsmantik_app, opsmantik_service;
    `)
  }
}
