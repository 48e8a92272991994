import { BaseSchema } from '@adonisjs/lucid/schema'

/** Reports that are sent by mail: when, to whom, and what became of each mail. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE report_schedules (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL,
        every text NOT NULL CHECK (every IN ('week', 'month')),
        -- Of a week 1 is Monday; of a month, where it has no such day, its last one.
        on_day smallint NOT NULL CHECK (on_day BETWEEN 1 AND CASE every WHEN 'week' THEN 7 ELSE 31 END),
        at_hour smallint NOT NULL CHECK (at_hour BETWEEN 0 AND 23),
        sections text[] NOT NULL CHECK (cardinality(sections) BETWEEN 1 AND 20),
        attachments text[] NOT NULL CHECK (attachments <@ ARRAY['pdf', 'csv']),
        language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
        -- Null: nothing is sent.
        next_at timestamptz,
        -- Of the site, when next_at was worked out.
        zone text,
        created_by_name text NOT NULL CHECK (length(created_by_name) <= 254),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, id),
        CHECK ((next_at IS NULL) = (zone IS NULL))
      );
      CREATE INDEX report_schedules_next ON report_schedules (next_at) WHERE next_at IS NOT NULL;

      CREATE TABLE report_recipients (
        site_id uuid NOT NULL,
        id uuid NOT NULL,
        schedule_id uuid NOT NULL,
        -- A member of the workspace, or an address outside.
        user_id uuid REFERENCES users ON DELETE CASCADE,
        email text CHECK (email = lower(email) AND length(email) <= 254),
        -- When an address outside was asked whether it wants this, and when it said yes.
        asked_at timestamptz,
        confirmed_at timestamptz,
        -- When they said that they want no more of it. Only they can take that back.
        stopped_at timestamptz,
        -- Taken from the list by who manages it.
        removed_at timestamptz,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, schedule_id) REFERENCES report_schedules ON DELETE CASCADE,
        UNIQUE (site_id, schedule_id, user_id),
        UNIQUE (site_id, schedule_id, email),
        CHECK (num_nulls(user_id, email) = 1)
      );
      CREATE INDEX report_recipients_user ON report_recipients (user_id);

      -- The ledger: one line a period and recipient, so that nobody gets the same twice.
      CREATE TABLE report_sendings (
        site_id uuid NOT NULL,
        id uuid NOT NULL,
        schedule_id uuid NOT NULL,
        recipient_id uuid NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        -- waiting -> handed -> sent | waiting (again) | failed | uncertain; skipped: nobody is to get it any more.
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'handed', 'sent', 'failed', 'uncertain', 'skipped')),
        attempts smallint NOT NULL DEFAULT 0,
        -- Not before; of a handed one, when whoever handed it over must be gone.
        due_at timestamptz NOT NULL,
        -- To which address.
        email text,
        problem text CHECK (length(problem) <= 500),
        planned_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, schedule_id) REFERENCES report_schedules ON DELETE CASCADE,
        FOREIGN KEY (site_id, recipient_id) REFERENCES report_recipients ON DELETE CASCADE,
        UNIQUE (site_id, schedule_id, recipient_id, first_day, last_day)
      );
      CREATE INDEX report_sendings_due ON report_sendings (due_at) WHERE state IN ('waiting', 'handed');
      CREATE INDEX report_sendings_latest ON report_sendings (site_id, schedule_id, changed_at DESC);
      CREATE INDEX report_sendings_recipient ON report_sendings (site_id, recipient_id);

      -- Addresses of clients are for who manages the site.
      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['report_schedules', 'report_recipients', 'report_sendings'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service, opsmantik_app', name);
          EXECUTE format('CREATE POLICY manage ON %I TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL)', name);
        END LOOP;
      END $$;
    `)
  }
}
