import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * More ways to a call's visit: numbers that stand for a source, a pool of numbers of which each visitor is shown another one,
 * codes that callers name, and calls that nobody knew a visit of when they came in.
 *
 * Who was shown which number is history and stays: somebody may call long after. `pool_numbers` has who has each number now,
 * so that one row is what two visitors compete for. A reservation belongs to the client's session id and not to the
 * fingerprint, which people with the same device share.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE source_numbers (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        number text NOT NULL CHECK (number ~ '^\\+[1-9][0-9]{1,14}$'),
        -- What it stands for, as people say it.
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, number)
      );

      CREATE TABLE pool_numbers (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        number text NOT NULL CHECK (number ~ '^\\+[1-9][0-9]{1,14}$'),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Nobody else is given the number before.
        held_until timestamptz NOT NULL DEFAULT '-infinity',
        reservation uuid,
        PRIMARY KEY (site_id, number)
      ) WITH (fillfactor = 70);
      CREATE INDEX pool_numbers_free ON pool_numbers (site_id, held_until);

      CREATE TABLE number_reservations (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL,
        -- Null: none was free, and the visitor saw the default one.
        number text,
        sid uuid NOT NULL,
        fingerprint text CHECK (length(fingerprint) <= 128),
        reserved_at timestamptz NOT NULL,
        held_until timestamptz NOT NULL,
        PRIMARY KEY (site_id, id),
        CHECK (held_until >= reserved_at)
      ) WITH (fillfactor = 85);
      CREATE INDEX number_reservations_number ON number_reservations (site_id, number, reserved_at)
        WHERE number IS NOT NULL;
      CREATE INDEX number_reservations_sid ON number_reservations (site_id, sid, reserved_at);
      CREATE INDEX number_reservations_reserved ON number_reservations (site_id, reserved_at);

      CREATE TABLE visit_references (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        code text NOT NULL CHECK (length(code) = 6),
        sid uuid NOT NULL,
        fingerprint text CHECK (length(fingerprint) <= 128),
        made_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, code)
      );
      CREATE INDEX visit_references_sid ON visit_references (site_id, sid, made_at);

      -- Calls without a visit that are to be matched again, because events arrive late.
      CREATE TABLE call_rematches (
        site_id uuid NOT NULL,
        call_id uuid NOT NULL,
        -- What the caller named, as it was told.
        reference text CHECK (length(reference) <= 64),
        tries smallint NOT NULL DEFAULT 0,
        due_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, call_id),
        FOREIGN KEY (site_id, call_id) REFERENCES calls (site_id, id) ON DELETE CASCADE
      );
      CREATE INDEX call_rematches_due ON call_rematches (due_at);

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['source_numbers', 'pool_numbers', 'number_reservations', 'visit_references',
          'call_rematches'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
        END LOOP;
        FOREACH name IN ARRAY ARRAY['source_numbers', 'pool_numbers', 'number_reservations'] LOOP
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
        FOREACH name IN ARRAY ARRAY['source_numbers', 'pool_numbers'] LOOP
          EXECUTE format('GRANT INSERT, DELETE ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY add ON %I FOR INSERT TO opsmantik_app WITH CHECK
            (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL)', name);
          EXECUTE format('CREATE POLICY remove ON %I FOR DELETE TO opsmantik_app USING
            (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL)', name);
        END LOOP;
      END $$;
      GRANT UPDATE (name) ON source_numbers TO opsmantik_app;
      CREATE POLICY change ON source_numbers FOR UPDATE TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);

      -- The number of this session, kept for so many seconds from now; null when none is free. A session that comes back
      -- gets the one it had, unless somebody else has been given it.
      CREATE FUNCTION telephony.reserve_number(p_site uuid, p_id uuid, p_sid uuid, p_fingerprint text, p_now timestamptz,
        p_hold_sec integer)
      RETURNS text LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        until timestamptz := p_now + make_interval(secs => p_hold_sec);
        own number_reservations;
        taken text;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'number', p_site, p_sid), 0));
        SELECT * INTO own FROM number_reservations r
         WHERE r.site_id = p_site AND r.sid = p_sid ORDER BY r.reserved_at DESC LIMIT 1;

        IF own.number IS NOT NULL THEN
          UPDATE pool_numbers p SET held_until = greatest(p.held_until, until)
           WHERE p.site_id = p_site AND p.number = own.number AND p.reservation = own.id;
          IF FOUND THEN
            UPDATE number_reservations r SET held_until = greatest(r.held_until, until)
             WHERE r.site_id = p_site AND r.id = own.id;
            RETURN own.number;
          END IF;
        END IF;

        WITH free AS MATERIALIZED (
          SELECT p.number FROM pool_numbers p WHERE p.site_id = p_site AND p.held_until <= p_now
           ORDER BY p.held_until LIMIT 1 FOR UPDATE SKIP LOCKED
        )
        UPDATE pool_numbers p SET held_until = until, reservation = p_id FROM free
         WHERE p.site_id = p_site AND p.number = free.number RETURNING p.number INTO taken;

        IF own.id IS NOT NULL AND own.number IS NULL AND own.held_until > p_now THEN
          UPDATE number_reservations r SET held_until = CASE WHEN taken IS NULL THEN greatest(r.held_until, until)
            ELSE p_now END WHERE r.site_id = p_site AND r.id = own.id AND p_now >= r.reserved_at;
          IF taken IS NULL THEN
            RETURN NULL;
          END IF;
        END IF;
        INSERT INTO number_reservations (site_id, id, number, sid, fingerprint, reserved_at, held_until)
          VALUES (p_site, p_id, taken, p_sid, p_fingerprint, p_now, until);
        RETURN taken;
      END $$;

      -- The code of this session, or the first of these that no other visit of the last 30 days has; null when all are taken.
      CREATE FUNCTION telephony.give_reference(p_site uuid, p_sid uuid, p_fingerprint text, p_now timestamptz, p_codes text[])
      RETURNS text LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        given text;
        offered text;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'reference', p_site, p_sid), 0));
        SELECT v.code INTO given FROM visit_references v
         WHERE v.site_id = p_site AND v.sid = p_sid AND v.made_at > p_now - interval '30 days'
         ORDER BY v.made_at DESC LIMIT 1;
        IF FOUND THEN
          RETURN given;
        END IF;
        FOREACH offered IN ARRAY p_codes LOOP
          INSERT INTO visit_references AS v (site_id, code, sid, fingerprint, made_at)
            VALUES (p_site, offered, p_sid, p_fingerprint, p_now)
            ON CONFLICT (site_id, code) DO UPDATE
              SET sid = excluded.sid, fingerprint = excluded.fingerprint, made_at = excluded.made_at
              WHERE v.made_at <= p_now - interval '30 days'
            RETURNING v.code INTO given;
          EXIT WHEN FOUND;
        END LOOP;
        RETURN given;
      END $$;
      REVOKE EXECUTE ON FUNCTION telephony.reserve_number, telephony.give_reference FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION telephony.reserve_number, telephony.give_reference TO opsmantik_service;
    `)
  }
}
