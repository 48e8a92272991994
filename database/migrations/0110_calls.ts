import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Calls as evidence that people work with: where they came in, what is doubtful about them, and what was done with them.
 *
 * A number that was withheld is null. It is searched by its last digits, hence the reversed copy: of the ways to look into a
 * text only `starts_with` can use an index under row level security.
 *
 * `telephony.store` is a function because each statement of a volatile function sees what was committed before it: whoever
 * waits for the lock of a number then sees the call that the one before has stored.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE calls
        ALTER COLUMN phone_number DROP NOT NULL,
        ADD COLUMN number_reversed text COLLATE "C",
        -- The number that was called, when it is known.
        ADD COLUMN dialled text CHECK (length(dialled) <= 64),
        -- As it came with the call; matched_fingerprint is that of the visit.
        ADD COLUMN fingerprint text CHECK (length(fingerprint) <= 128),
        ADD COLUMN flags text[] NOT NULL DEFAULT '{}'
          CHECK (flags <@ ARRAY['repeated', 'internal', 'test', 'short']);
      -- Ids of different sources mean nothing to each other: a page cannot take the place of what a provider will tell.
      DROP INDEX calls_external;
      CREATE UNIQUE INDEX calls_external ON calls (site_id, source, external_id);
      DROP INDEX calls_called;
      CREATE INDEX calls_called ON calls (site_id, called_at DESC, id DESC);
      CREATE INDEX calls_number ON calls (site_id, phone_number, called_at);
      CREATE INDEX calls_number_end ON calls (site_id, number_reversed);

      CREATE SCHEMA telephony;
      GRANT USAGE ON SCHEMA telephony TO opsmantik_service;
      -- Not a generated column: with whole old rows in the log, a table with one cannot be updated.
      CREATE FUNCTION telephony.reverse_number() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.number_reversed := reverse(NEW.phone_number);
        RETURN NEW;
      END $$;
      CREATE TRIGGER reverse_number BEFORE INSERT OR UPDATE OF phone_number ON calls
        FOR EACH ROW EXECUTE FUNCTION telephony.reverse_number();
      SET LOCAL ROLE opsmantik_service;
      UPDATE calls SET phone_number = phone_number;
      RESET ROLE;

      -- What people did with a call, and the calls as they were before and after. The version is the one that it made.
      CREATE TABLE call_actions (
        site_id uuid NOT NULL,
        call_id uuid NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('status', 'match', 'undo')),
        -- The version of the action that this one takes back.
        undoes integer,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        -- Their name at that time: nobody reads the rows of other people.
        person text NOT NULL CHECK (length(person) <= 200),
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, call_id, version),
        FOREIGN KEY (site_id, call_id) REFERENCES calls (site_id, id) ON DELETE CASCADE,
        CHECK ((kind = 'undo') = (undoes IS NOT NULL))
      );
      CREATE INDEX call_actions_user ON call_actions (user_id);

      -- With what servers sign their calls, sealed. After a change the one before holds for a while.
      CREATE TABLE call_secrets (
        site_id uuid PRIMARY KEY REFERENCES sites ON DELETE CASCADE,
        sealed text NOT NULL,
        made_at timestamptz NOT NULL,
        previous_sealed text,
        previous_until timestamptz,
        CHECK ((previous_sealed IS NULL) = (previous_until IS NULL))
      );

      CREATE FUNCTION tenancy.works_calls() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('app.role', true) IN ('owner', 'admin', 'analyst'), false) $$;
      REVOKE EXECUTE ON FUNCTION tenancy.works_calls FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.works_calls TO opsmantik_app, opsmantik_service;

      GRANT UPDATE (status, status_at, version, matched_session_id, matched_session_month, matched_fingerprint, match,
        lead_score) ON calls TO opsmantik_app;
      CREATE POLICY work ON calls FOR UPDATE TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['call_actions', 'call_secrets'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
        END LOOP;
      END $$;

      GRANT SELECT, INSERT ON call_actions TO opsmantik_app;
      CREATE POLICY read ON call_actions FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));
      CREATE POLICY add ON call_actions FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls())
          AND user_id = (SELECT tenancy.user_id()));

      GRANT SELECT, INSERT, UPDATE ON call_secrets TO opsmantik_app;
      CREATE POLICY manage ON call_secrets TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);

      CREATE FUNCTION telephony.store(told calls, repeat_hours integer, short_sec integer)
      RETURNS TABLE (id uuid, session_id uuid, lead_score smallint, outcome text)
      LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        known calls;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', told.site_id, told.phone_number, told.fingerprint), 0));

        -- Without an id of its own, a call that looks the same within a minute is the same call.
        IF told.external_id IS NULL THEN
          SELECT * INTO known FROM calls c
           WHERE c.site_id = told.site_id AND c.phone_number = told.phone_number AND c.source = told.source
             AND c.called_at > told.called_at - interval '1 minute' AND c.called_at < told.called_at + interval '1 minute'
             AND c.external_id IS NULL AND c.fingerprint IS NOT DISTINCT FROM told.fingerprint
             AND c.duration_sec IS NOT DISTINCT FROM told.duration_sec
           ORDER BY c.called_at, c.id LIMIT 1;
          IF FOUND THEN
            RETURN QUERY SELECT known.id, known.matched_session_id, known.lead_score, 'known';
            RETURN;
          END IF;
        END IF;

        IF EXISTS (SELECT FROM calls c WHERE c.site_id = told.site_id AND c.phone_number = told.phone_number
             AND c.called_at > told.called_at - make_interval(hours => repeat_hours) AND c.called_at <= told.called_at
             AND c.fingerprint IS NOT DISTINCT FROM told.fingerprint
             AND (c.source <> told.source OR c.external_id IS DISTINCT FROM told.external_id
               OR c.external_id IS NULL)) THEN
          told.flags := array_append(told.flags, 'repeated');
        END IF;

        INSERT INTO calls (site_id, id, phone_number, called_at, duration_sec, source, external_id, dialled, fingerprint, flags,
            matched_session_id, matched_session_month, matched_fingerprint, match, lead_score)
          VALUES (told.site_id, told.id, told.phone_number, told.called_at, told.duration_sec, told.source, told.external_id,
            told.dialled, told.fingerprint, told.flags, told.matched_session_id, told.matched_session_month,
            told.matched_fingerprint, told.match, told.lead_score)
          ON CONFLICT (site_id, source, external_id) DO NOTHING
          RETURNING * INTO known;
        IF FOUND THEN
          RETURN QUERY SELECT known.id, known.matched_session_id, known.lead_score, 'stored';
          RETURN;
        END IF;

        -- Told again: when it began nobody knew how long it would be.
        UPDATE calls c SET duration_sec = told.duration_sec, version = c.version + 1,
            flags = CASE WHEN told.duration_sec < short_sec AND NOT c.flags @> ARRAY['short']
              THEN array_append(c.flags, 'short') ELSE c.flags END
         WHERE c.site_id = told.site_id AND c.source = told.source AND c.external_id = told.external_id
           AND c.duration_sec IS NULL AND told.duration_sec IS NOT NULL
         RETURNING c.* INTO known;
        IF FOUND THEN
          RETURN QUERY SELECT known.id, known.matched_session_id, known.lead_score, 'completed';
          RETURN;
        END IF;
        RETURN QUERY SELECT c.id, c.matched_session_id, c.lead_score, 'known' FROM calls c
          WHERE c.site_id = told.site_id AND c.source = told.source AND c.external_id = told.external_id;
      END $$;
      REVOKE EXECUTE ON FUNCTION telephony.store FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION telephony.store TO opsmantik_service;
    `)
  }
}
