import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Visitors, sessions, events. Every key begins with `site_id`: ids are the client's choice and mean nothing outside their
 * site. Sessions and events are partitioned by the month of the session; their partitions are made by `app/partitions`.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE visitors (
        site_id uuid NOT NULL,
        fingerprint text NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        sessions_count integer NOT NULL DEFAULT 0,
        first_ad_click_at timestamptz,
        last_ad_click_at timestamptz,
        last_ad_click_id text,
        PRIMARY KEY (site_id, fingerprint)
      ) WITH (fillfactor = 85);

      CREATE TABLE sessions (
        site_id uuid NOT NULL,
        id uuid NOT NULL,
        created_month date NOT NULL,
        sid uuid NOT NULL,
        fingerprint text,
        started_at timestamptz NOT NULL,
        last_event_at timestamptz NOT NULL,
        total_duration_sec integer NOT NULL DEFAULT 0,
        event_count integer NOT NULL DEFAULT 0,
        conversion_count integer NOT NULL DEFAULT 0,
        entry_page text NOT NULL,
        exit_page text NOT NULL,
        referrer text,
        gclid text, wbraid text, gbraid text, msclkid text, fbclid text, ttclid text,
        utm_source text, utm_medium text, utm_campaign text, utm_term text, utm_content text, utm_id text,
        ad_params jsonb,
        channel text NOT NULL,
        source text,
        medium text,
        campaign text,
        source_label text NOT NULL,
        attributed_by text NOT NULL,
        returning_ad_visitor boolean NOT NULL DEFAULT false,
        score smallint NOT NULL DEFAULT 0,
        score_reasons jsonb,
        scored_by text,
        device text,
        browser text,
        os text,
        language text,
        country text,
        city text,
        ip_address inet,
        PRIMARY KEY (site_id, id, created_month)
      ) PARTITION BY RANGE (created_month);
      CREATE INDEX sessions_started ON sessions (site_id, started_at);
      CREATE INDEX sessions_fingerprint ON sessions (site_id, fingerprint, started_at);
      -- A session keeps the client's id as its own until that id comes back after the time-out; then a new row with a new
      -- id is made, and only such rows need a second way to be found.
      CREATE INDEX sessions_restarted ON sessions (site_id, sid) WHERE id <> sid;

      CREATE TABLE events (
        site_id uuid NOT NULL,
        id uuid NOT NULL,
        session_month date NOT NULL,
        session_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        url text NOT NULL,
        referrer text,
        event_category text NOT NULL,
        event_action text NOT NULL,
        event_label text,
        event_value double precision,
        metadata jsonb,
        lead_score smallint NOT NULL,
        score_reasons jsonb,
        scored_by text NOT NULL,
        clock_suspect boolean NOT NULL DEFAULT false,
        PRIMARY KEY (site_id, id, session_month)
      ) PARTITION BY RANGE (session_month);
      CREATE INDEX events_session ON events (site_id, session_id, created_at);
      CREATE INDEX events_created ON events (site_id, created_at);

      -- A net for rows of a month that has no partition: it should stay empty, and a row in it is an alarm.
      CREATE TABLE partitions.sessions_default PARTITION OF sessions DEFAULT;
      CREATE TABLE partitions.events_default PARTITION OF events DEFAULT;
      ALTER TABLE partitions.events_default ADD CONSTRAINT events_session FOREIGN KEY (site_id, session_id, session_month)
        REFERENCES partitions.sessions_default (site_id, id, created_month);
      ALTER TABLE partitions.sessions_default ENABLE ROW LEVEL SECURITY;
      ALTER TABLE partitions.events_default ENABLE ROW LEVEL SECURITY;

      -- Ready for change data capture: old rows are in the log, and changes carry the name of the parent table.
      ALTER TABLE sessions REPLICA IDENTITY FULL;
      ALTER TABLE events REPLICA IDENTITY FULL;
      ALTER TABLE partitions.sessions_default REPLICA IDENTITY FULL;
      ALTER TABLE partitions.events_default REPLICA IDENTITY FULL;

      -- An event's primary key contains its month, so it cannot say "seen before, in another month". This does. Rows are
      -- pruned when no client can still retry them.
      CREATE TABLE event_ids (
        site_id uuid NOT NULL,
        id uuid NOT NULL,
        received_on date NOT NULL,
        PRIMARY KEY (site_id, id)
      );
      CREATE INDEX event_ids_received ON event_ids USING brin (received_on);

      CREATE PUBLICATION opsmantik_cdc FOR TABLE sessions, events WITH (publish_via_partition_root = true);
    `)
  }
}
