import { BaseSchema } from '@adonisjs/lucid/schema'

/** A second proof at sign-in, single sessions that are ended, and what happened to an account. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE two_factors (
        user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
        -- Sealed by the application before it comes here.
        secret text NOT NULL,
        -- Of the last code that was taken: no code is taken twice.
        last_step bigint NOT NULL,
        since timestamptz NOT NULL
      );

      CREATE TABLE recovery_codes (
        user_id uuid NOT NULL REFERENCES two_factors ON DELETE CASCADE,
        code_hash text NOT NULL,
        PRIMARY KEY (user_id, code_hash)
      );

      CREATE TABLE account_log (
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        action text NOT NULL CHECK (action ~ '^[a-z_]+$'),
        ip inet,
        at timestamptz NOT NULL,
        PRIMARY KEY (user_id, id)
      );
      CREATE INDEX account_log_latest ON account_log (user_id, at DESC, id DESC);

      -- When the person signed in (ms) to the sessions that were ended by themselves: a request that is under way writes
      -- the row of its session back.
      ALTER TABLE users ADD COLUMN ended_logins text[] NOT NULL DEFAULT '{}';

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['two_factors', 'recovery_codes', 'account_log'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
        END LOOP;
      END $$;
    `)
  }
}
