import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What people say of their callers, and what scorers learn from it.
 *
 * A call is evidence of a phone contact. It may be matched to a session, which is partitioned, so the month stands beside
 * the id and no foreign key does. `version` goes up with every change of a person's, so that two do not overwrite each other.
 *
 * `site_models.model` is null when nothing that deserves to be used came out; `report` says why.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE calls (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        phone_number text NOT NULL CHECK (phone_number ~ '^\\+[1-9][0-9]{1,14}$'),
        called_at timestamptz NOT NULL,
        duration_sec integer CHECK (duration_sec >= 0),
        source text NOT NULL CHECK (length(source) BETWEEN 1 AND 64),
        external_id text CHECK (length(external_id) BETWEEN 1 AND 255),
        matched_session_id uuid,
        matched_session_month date,
        matched_fingerprint text,
        match jsonb,
        lead_score smallint NOT NULL DEFAULT 0 CHECK (lead_score BETWEEN 0 AND 100),
        status text CHECK (status IN ('qualified', 'junk')),
        status_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (site_id, id),
        CHECK ((matched_session_id IS NULL) = (matched_session_month IS NULL)),
        CHECK (status IS NULL OR status_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX calls_external ON calls (site_id, external_id);
      CREATE INDEX calls_called ON calls (site_id, called_at);
      CREATE INDEX calls_session ON calls (site_id, matched_session_id) WHERE matched_session_id IS NOT NULL;
      CREATE INDEX calls_labelled ON calls (site_id, called_at, id)
        WHERE status IS NOT NULL AND matched_session_id IS NOT NULL;
      ALTER TABLE calls REPLICA IDENTITY FULL;
      ALTER PUBLICATION opsmantik_cdc ADD TABLE calls;

      CREATE TABLE site_models (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        kind text NOT NULL CHECK (length(kind) <= 32),
        plugin text NOT NULL CHECK (length(plugin) <= 64),
        version text NOT NULL CHECK (length(version) <= 64),
        -- 64 KB as it is written; PostgreSQL puts spaces between.
        model jsonb CHECK (length(model::text) <= 131072),
        report jsonb NOT NULL,
        -- How many there were to learn from; tells when there are enough new ones.
        labels integer NOT NULL DEFAULT 0,
        learned_at timestamptz NOT NULL,
        run uuid,
        PRIMARY KEY (site_id, kind, plugin)
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['calls', 'site_models'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
      END $$;
    `)
  }
}
