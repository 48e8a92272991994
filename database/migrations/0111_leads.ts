import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Leads: one person a site may win. A lead is found by its keys (a number, an e-mail hash, a visitor); what belongs to it
 * follows from them, so nothing moves when two leads turn out to be one person: the one points at the other, and taking that
 * back is to point it at itself again.
 *
 * A conversion makes its lead in the statement that stores it. All else follows from what is due, in the background: which
 * leads belong together, and the facts that lists show.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE leads (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL,
        -- The lead that it was merged into, at the end of the chain; itself when it stands alone.
        root_id uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        opened_by text NOT NULL CHECK (opened_by IN ('conversion', 'call', 'person')),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),

        -- What people say of it. Each lead keeps its own, also while it is merged into another.
        status text NOT NULL DEFAULT 'new'
          CHECK (status IN ('new', 'contacted', 'qualified', 'won', 'lost', 'junk')),
        status_at timestamptz,
        value numeric(14, 2) CHECK (value >= 0),
        currency text CHECK (currency ~ '^[A-Z]{3}$'),
        name text CHECK (length(name) BETWEEN 1 AND 120),
        assignee_id uuid REFERENCES users ON DELETE SET NULL,
        -- Goes up with every change by a person.
        version integer NOT NULL DEFAULT 1,

        -- What follows from the evidence of this lead and of those that were merged into it.
        phone_number text CHECK (phone_number ~ '^\\+[1-9][0-9]{1,14}$'),
        number_reversed text COLLATE "C",
        has_email boolean NOT NULL DEFAULT false,
        first_seen_at timestamptz NOT NULL,
        last_activity_at timestamptz NOT NULL,
        score smallint NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 100),
        -- The visit that it came from; null when nobody knows.
        session_id uuid,
        session_month date,
        channel text,
        source_label text,
        source text,
        medium text,
        campaign text,
        -- How often it got in touch, by action: { "phone_call": 2, "call": 1 }.
        contacts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(contacts) = 'object'),
        -- Of how many leads it is made.
        members integer NOT NULL DEFAULT 1,
        -- When these facts were worked out; null until then.
        counted_at timestamptz,
        PRIMARY KEY (site_id, id),
        CHECK ((value IS NULL) = (currency IS NULL)),
        CHECK ((session_id IS NULL) = (session_month IS NULL)),
        CHECK (status = 'new' OR status_at IS NOT NULL)
      ) WITH (fillfactor = 80);
      CREATE INDEX leads_root ON leads (site_id, root_id);
      CREATE INDEX leads_active ON leads (site_id, last_activity_at DESC, id DESC) WHERE root_id = id;
      CREATE INDEX leads_status ON leads (site_id, status, last_activity_at DESC, id DESC) WHERE root_id = id;
      CREATE INDEX leads_score ON leads (site_id, score DESC, last_activity_at DESC, id DESC) WHERE root_id = id;
      CREATE INDEX leads_number_end ON leads (site_id, number_reversed) WHERE root_id = id;
      CREATE INDEX leads_assignee ON leads (assignee_id) WHERE assignee_id IS NOT NULL;
      CREATE TRIGGER reverse_number BEFORE INSERT OR UPDATE OF phone_number ON leads
        FOR EACH ROW EXECUTE FUNCTION telephony.reverse_number();

      -- Who a lead is. A visitor without a fingerprint is known by the visit alone, a call without anything by itself.
      CREATE TABLE lead_keys (
        site_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('phone', 'email', 'visitor', 'session', 'call')),
        value text NOT NULL CHECK (length(value) BETWEEN 1 AND 128),
        lead_id uuid NOT NULL,
        since timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, kind, value),
        FOREIGN KEY (site_id, lead_id) REFERENCES leads (site_id, id) ON DELETE CASCADE
      );
      CREATE INDEX lead_keys_lead ON lead_keys (site_id, lead_id);

      -- The lead that a call belongs to, before merges.
      CREATE TABLE lead_calls (
        site_id uuid NOT NULL,
        call_id uuid NOT NULL,
        lead_id uuid NOT NULL,
        PRIMARY KEY (site_id, call_id),
        FOREIGN KEY (site_id, call_id) REFERENCES calls (site_id, id) ON DELETE CASCADE,
        FOREIGN KEY (site_id, lead_id) REFERENCES leads (site_id, id) ON DELETE CASCADE
      );
      CREATE INDEX lead_calls_lead ON lead_calls (site_id, lead_id);

      -- What the site has told of a visitor by opsmantik.identify.
      CREATE TABLE visitor_identities (
        site_id uuid NOT NULL,
        fingerprint text NOT NULL CHECK (length(fingerprint) <= 128),
        kind text NOT NULL CHECK (kind IN ('phone', 'email')),
        -- E.164, or the SHA-256 of the address in lower case.
        value text NOT NULL CHECK (length(value) BETWEEN 1 AND 64),
        given_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, fingerprint, kind, value)
      );
      CREATE INDEX visitor_identities_value ON visitor_identities (site_id, kind, value);

      -- That two leads are one person, and because of what.
      CREATE TABLE lead_merges (
        site_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kept_id uuid NOT NULL,
        gone_id uuid NOT NULL,
        because text NOT NULL CHECK (because IN ('call', 'identify', 'person')),
        -- The call, or the fingerprint that was identified.
        because_of text CHECK (length(because_of) <= 128),
        -- The key that both have.
        key_kind text,
        key_value text CHECK (length(key_value) <= 128),
        user_id uuid REFERENCES users ON DELETE SET NULL,
        person text CHECK (length(person) <= 200),
        merged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        undone_at timestamptz,
        undone_by uuid REFERENCES users ON DELETE SET NULL,
        undone_person text CHECK (length(undone_person) <= 200),
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, kept_id) REFERENCES leads (site_id, id) ON DELETE CASCADE,
        FOREIGN KEY (site_id, gone_id) REFERENCES leads (site_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX lead_merges_gone ON lead_merges (site_id, gone_id) WHERE undone_at IS NULL;
      CREATE INDEX lead_merges_kept ON lead_merges (site_id, kept_id);
      CREATE INDEX lead_merges_because ON lead_merges (site_id, because, because_of);
      CREATE INDEX lead_merges_user ON lead_merges (user_id);
      CREATE INDEX lead_merges_undone_by ON lead_merges (undone_by);

      -- Leads that somebody has said are two people, the smaller id first.
      CREATE TABLE leads_apart (
        site_id uuid NOT NULL,
        one_id uuid NOT NULL,
        other_id uuid NOT NULL,
        said_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, one_id, other_id),
        FOREIGN KEY (site_id, one_id) REFERENCES leads (site_id, id) ON DELETE CASCADE,
        FOREIGN KEY (site_id, other_id) REFERENCES leads (site_id, id) ON DELETE CASCADE,
        CHECK (one_id < other_id)
      );
      CREATE INDEX leads_apart_other ON leads_apart (site_id, other_id);

      -- What people did with a lead. The version is the one that it made.
      CREATE TABLE lead_actions (
        site_id uuid NOT NULL,
        lead_id uuid NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('status', 'value', 'name', 'assignee', 'merge', 'split', 'undo')),
        undoes integer,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        person text NOT NULL CHECK (length(person) <= 200),
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        -- The call whose mark it followed.
        call_id uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, lead_id, version),
        FOREIGN KEY (site_id, lead_id) REFERENCES leads (site_id, id) ON DELETE CASCADE,
        CHECK ((kind = 'undo') = (undoes IS NOT NULL))
      );
      CREATE INDEX lead_actions_user ON lead_actions (user_id);

      CREATE TABLE lead_notes (
        site_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        lead_id uuid NOT NULL,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        person text NOT NULL CHECK (length(person) <= 200),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        edited_at timestamptz,
        removed_at timestamptz,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, lead_id) REFERENCES leads (site_id, id) ON DELETE CASCADE
      );
      CREATE INDEX lead_notes_lead ON lead_notes (site_id, lead_id, created_at);
      CREATE INDEX lead_notes_user ON lead_notes (user_id);

      -- Whose leads have to be looked at again: of a visitor, of a visit without one, of a call, or a lead itself.
      CREATE TABLE lead_due (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('visitor', 'session', 'call', 'lead')),
        value text NOT NULL CHECK (length(value) BETWEEN 1 AND 128),
        due_since timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, kind, value)
      );

      -- Numbers of the site itself: what a tel: link of it was pressed for. They are nobody's.
      CREATE TABLE own_lines (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        number text NOT NULL CHECK (number ~ '^\\+[1-9][0-9]{1,14}$'),
        since timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, number)
      );

      CREATE INDEX conversions_session ON conversions (site_id, session_id);
      CREATE INDEX calls_fingerprint ON calls (site_id, matched_fingerprint) WHERE matched_fingerprint IS NOT NULL;

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['leads', 'lead_keys', 'lead_calls', 'visitor_identities', 'lead_merges', 'leads_apart',
          'lead_actions', 'lead_notes', 'lead_due', 'own_lines'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
        -- Who works with calls works with leads.
        FOREACH name IN ARRAY ARRAY['leads', 'lead_keys', 'lead_merges', 'leads_apart', 'lead_notes',
          'lead_due'] LOOP
          EXECUTE format('CREATE POLICY work ON %I TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()))', name);
        END LOOP;
      END $$;
      GRANT INSERT ON leads, lead_keys, lead_merges, leads_apart, lead_actions, lead_notes, lead_due TO opsmantik_app;
      GRANT UPDATE (root_id, status, status_at, value, currency, name, assignee_id, version) ON leads TO opsmantik_app;
      GRANT UPDATE (undone_at, undone_by, undone_person) ON lead_merges TO opsmantik_app;
      GRANT UPDATE (text, edited_at, removed_at) ON lead_notes TO opsmantik_app;
      GRANT UPDATE (due_since) ON lead_due TO opsmantik_app;
      GRANT DELETE ON leads_apart TO opsmantik_app;
      CREATE POLICY add ON lead_actions FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls())
          AND user_id = (SELECT tenancy.user_id()));

      -- What was there before there were leads.
      SET LOCAL ROLE opsmantik_service;
      INSERT INTO lead_due (site_id, kind, value) SELECT site_id, 'call', id FROM calls;
      INSERT INTO lead_due (site_id, kind, value)
        SELECT DISTINCT s.site_id, CASE WHEN s.fingerprint IS NULL THEN 'session' ELSE 'visitor' END,
               coalesce(s.fingerprint, s.id::text)
          FROM conversions c JOIN sessions s
            ON s.site_id = c.site_id AND s.id = c.session_id AND s.created_month = c.session_month;
      RESET ROLE;
    `)
  }
}
