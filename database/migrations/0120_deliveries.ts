import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What is told to the outside. A message is written in the statement that stores the fact it tells of, with a delivery for
 * each destination that wants it; a delivery has an attempt or more.
 *
 * Messages, deliveries and attempts have no foreign keys: a destination may be deleted while a batch is stored that tells of
 * something to it, and that must not fail the batch. What is left over is cleared away with what is old.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE destinations (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        plugin text NOT NULL CHECK (length(plugin) <= 64),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        settings jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(settings) = 'object'),
        sealed_settings text,
        -- What messages are signed with, each with its end if it is being replaced.
        sealed_keys text,
        events text[] NOT NULL CHECK (cardinality(events) BETWEEN 1 AND 32),
        min_score smallint NOT NULL DEFAULT 0 CHECK (min_score BETWEEN 0 AND 100),
        -- Null: all.
        channels text[],
        -- Nothing is sent to one that is paused, but kept for it; for one that is disabled nothing is even written down.
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'disabled')),
        state_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- Moves with every change by a person: whoever remembers one of another time remembers an old one.
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, id)
      );

      -- How it has been going lately. Apart from what people decide, because it changes all the time.
      CREATE TABLE destination_health (
        site_id uuid NOT NULL,
        destination_id uuid NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        -- Since when every attempt has failed; null while they succeed.
        failing_since timestamptz,
        last_failure_at timestamptz,
        last_success_at timestamptz,
        last_problem text,
        warned_at timestamptz,
        PRIMARY KEY (site_id, destination_id)
      ) WITH (fillfactor = 50);

      CREATE TABLE messages (
        site_id uuid NOT NULL,
        -- Ordered by time; with a prefix it is what receivers know the message by.
        id uuid NOT NULL,
        type text NOT NULL,
        -- What of: there is one message of a type about it.
        subject text NOT NULL,
        occurred_at timestamptz NOT NULL,
        -- What it says of a visit goes when the visitor is erased.
        session_id uuid,
        body text NOT NULL,
        score smallint NOT NULL DEFAULT 0,
        channel text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, id),
        UNIQUE (site_id, type, subject)
      );

      CREATE INDEX messages_session ON messages (site_id, session_id) WHERE session_id IS NOT NULL;
      CREATE INDEX messages_created ON messages USING brin (created_at);

      CREATE TABLE deliveries (
        site_id uuid NOT NULL,
        message_id uuid NOT NULL,
        destination_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'sending', 'delivered', 'failed')),
        -- Of the schedule that it is on: sending it again begins anew.
        attempts smallint NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- The worker that has it in its hands, and since when.
        claimed_by integer,
        claimed_at timestamptz,
        last_status smallint,
        last_problem text,
        delivered_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, message_id, destination_id)
      ) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);
      CREATE INDEX deliveries_due ON deliveries (destination_id, next_attempt_at) WHERE state = 'waiting';
      CREATE INDEX deliveries_claimed ON deliveries (claimed_by) WHERE state = 'sending';
      CREATE INDEX deliveries_log ON deliveries (site_id, destination_id, message_id);

      CREATE TABLE delivery_attempts (
        site_id uuid NOT NULL,
        message_id uuid NOT NULL,
        destination_id uuid NOT NULL,
        at timestamptz NOT NULL,
        outcome text NOT NULL,
        status smallint,
        took_ms integer NOT NULL,
        problem text,
        -- The beginning of what the other side said.
        answer text,
        PRIMARY KEY (site_id, message_id, destination_id, at)
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['destinations', 'destination_health', 'messages', 'deliveries',
          'delivery_attempts'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
        FOREACH name IN ARRAY ARRAY['destinations', 'deliveries', 'messages', 'destination_health'] LOOP
          EXECUTE format('CREATE POLICY change ON %I TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL)', name);
        END LOOP;
      END $$;

      -- A destination takes its log with it; tests are messages of a person; a resumed destination begins with a clean sheet.
      GRANT INSERT, UPDATE, DELETE ON destinations, deliveries TO opsmantik_app;
      GRANT INSERT ON messages TO opsmantik_app;
      GRANT DELETE ON destination_health TO opsmantik_app;
      GRANT DELETE ON delivery_attempts TO opsmantik_app;
      CREATE POLICY forget ON delivery_attempts FOR DELETE TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);
    `)
  }
}
