import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What ad networks are told of leads: a target says which leads of a site, and as what; a receipt says what became of one lead at one
 * target. Receipts follow from leads: whatever changes a lead makes it due in the same transaction, and what is due is looked at in
 * the background. Only a receipt whose lead is not due is ever sent.
 *
 * Receipts have no foreign key to leads, and outlive them: what a network was told stays told.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE upload_targets (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- Name of a plugin of kind ad-network.
        network text NOT NULL CHECK (length(network) <= 64),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        -- Of the plugin, such as which conversion action.
        settings jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(settings) = 'object'),
        sealed_settings text,
        -- The account that these settings are of; null for a network without accounts. When the site moves to another account
        -- nothing is sent before somebody has looked.
        account text CHECK (length(account) <= 64),
        -- How far a lead has to come.
        gate text NOT NULL DEFAULT 'qualified' CHECK (gate IN ('contacted', 'qualified', 'won')),
        -- How long it is held, so that somebody can still change their mind.
        review_hours smallint NOT NULL DEFAULT 24 CHECK (review_hours BETWEEN 0 AND 720),
        unknown_consent text NOT NULL DEFAULT 'withhold' CHECK (unknown_consent IN ('withhold', 'send')),
        -- Hashed numbers and addresses: never, along with a click id, or also instead of one.
        identifiers text NOT NULL DEFAULT 'never' CHECK (identifiers IN ('never', 'with_click', 'without_click')),
        -- Of a lead that has no value of its own; null leaves it to the network.
        default_value numeric(14, 2) CHECK (default_value >= 0),
        default_currency text CHECK (default_currency ~ '^[A-Z]{3}$'),
        -- What happened before is not told.
        since timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Networks do not take conversions for an action that was made just now.
        not_before timestamptz,
        -- How long after a click the network takes what came of it, where that is less than it could be.
        max_click_days smallint CHECK (max_click_days BETWEEN 1 AND 400),
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'removed')),
        -- A code of app/ads/uploads/reasons.ts, and what the network said.
        paused_because text CHECK (length(paused_because) <= 64),
        paused_detail text CHECK (length(paused_detail) <= 500),
        state_since timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Whether the network lets conversions be taken back as a whole; null: nobody has tried.
        may_retract boolean,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, id),
        CHECK ((default_value IS NULL) = (default_currency IS NULL)),
        CHECK (state = 'paused' OR paused_because IS NULL)
      );

      -- One request to a network: the receipts of a batch in their places.
      CREATE TABLE upload_requests (
        site_id uuid NOT NULL,
        id uuid NOT NULL,
        target_id uuid NOT NULL,
        operation text NOT NULL CHECK (operation IN ('upload', 'restate', 'zero', 'retract')),
        state text NOT NULL DEFAULT 'sending'
          -- sending: a worker has it, until the lease ends. handed: a person has the file. accepted: the network has it.
          -- done: it is known what became of it. refused: nothing of it was taken. lost: nobody knows, and all of it goes again.
          CHECK (state IN ('sending', 'handed', 'accepted', 'done', 'refused', 'lost')),
        size integer NOT NULL CHECK (size > 0),
        leased_until timestamptz,
        -- What the network calls it.
        reference text CHECK (length(reference) <= 512),
        -- What the network said, in short.
        answer text CHECK (length(answer) <= 1000),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        accepted_at timestamptz,
        polls smallint NOT NULL DEFAULT 0,
        next_poll_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (site_id, id),
        FOREIGN KEY (site_id, target_id) REFERENCES upload_targets (site_id, id) ON DELETE CASCADE,
        CHECK (state <> 'sending' OR leased_until IS NOT NULL)
      );
      CREATE INDEX upload_requests_target ON upload_requests (site_id, target_id, created_at DESC);
      CREATE INDEX upload_requests_poll ON upload_requests (next_poll_at) WHERE state = 'accepted';
      CREATE INDEX upload_requests_lease ON upload_requests (leased_until) WHERE state = 'sending';

      CREATE TABLE upload_receipts (
        site_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        target_id uuid NOT NULL,
        lead_id uuid NOT NULL,
        -- What the network knows it by, the same however often it is sent. Random, so that it says nothing of anybody.
        transaction_id uuid NOT NULL DEFAULT gen_random_uuid(),
        state text NOT NULL CHECK (state IN ('ineligible', 'held', 'waiting', 'sending', 'accepted', 'processed', 'failed',
          'restated', 'zeroed', 'retracted', 'withdrawn')),
        -- What is to be done next, or was done last: the conversion itself, or a change of it.
        operation text NOT NULL DEFAULT 'upload' CHECK (operation IN ('upload', 'restate', 'zero', 'retract')),
        -- Why it is as it is: a code of app/ads/uploads/reasons.ts, and what the network said.
        reason text CHECK (length(reason) <= 64),
        detail text CHECK (length(detail) <= 500),
        click_kind text CHECK (click_kind IN ('gclid', 'wbraid', 'gbraid', 'msclkid', 'fbclid', 'ttclid')),
        click_id text CHECK (length(click_id) BETWEEN 1 AND 512),
        click_at timestamptz,
        -- The visit that the click brought.
        session_id uuid,
        session_month date,
        consent text NOT NULL CHECK (consent IN ('granted', 'denied', 'unknown')),
        -- How the lead got in touch.
        source text NOT NULL CHECK (source IN ('web', 'phone', 'other')),
        event_at timestamptz NOT NULL,
        value numeric(14, 2) CHECK (value >= 0),
        currency text CHECK (currency ~ '^[A-Z]{3}$'),
        -- What the network has been told, as far as it said so.
        told_value numeric(14, 2),
        told_currency text,
        processed_at timestamptz,
        due_at timestamptz NOT NULL,
        -- How often in a row it could not be sent, and how often the network said that it was too early.
        attempts smallint NOT NULL DEFAULT 0,
        deferrals smallint NOT NULL DEFAULT 0,
        request_id uuid,
        place integer CHECK (place >= 0),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, id),
        UNIQUE (site_id, lead_id, target_id),
        FOREIGN KEY (site_id, target_id) REFERENCES upload_targets (site_id, id) ON DELETE CASCADE,
        CHECK ((value IS NULL) = (currency IS NULL)),
        CHECK ((click_id IS NULL) = (click_kind IS NULL)),
        CHECK ((session_id IS NULL) = (session_month IS NULL)),
        CHECK ((request_id IS NULL) = (place IS NULL)),
        CHECK (state NOT IN ('ineligible', 'failed') OR reason IS NOT NULL)
      ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
      CREATE INDEX upload_receipts_due ON upload_receipts (target_id, operation, due_at) WHERE state IN ('held', 'waiting');
      CREATE INDEX upload_receipts_request ON upload_receipts (request_id, place) WHERE request_id IS NOT NULL;
      CREATE INDEX upload_receipts_session ON upload_receipts (site_id, session_id) WHERE session_id IS NOT NULL;
      CREATE INDEX upload_receipts_listed ON upload_receipts (site_id, event_at DESC, id DESC);
      CREATE INDEX upload_receipts_state ON upload_receipts (site_id, state, event_at DESC, id DESC);

      -- Every change of a receipt, written by the database.
      CREATE TABLE upload_history (
        site_id uuid NOT NULL,
        receipt_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        state text NOT NULL,
        operation text NOT NULL,
        reason text,
        detail text,
        value numeric(14, 2),
        currency text,
        request_id uuid,
        due_at timestamptz NOT NULL
      );
      CREATE INDEX upload_history_receipt ON upload_history (site_id, receipt_id, at);

      -- Leads whose receipts have to be looked at.
      CREATE TABLE upload_due (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        lead_id uuid NOT NULL,
        due_since timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (site_id, lead_id)
      );
      CREATE INDEX upload_due_since ON upload_due (due_since);

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['upload_targets', 'upload_requests', 'upload_receipts', 'upload_history', 'upload_due'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
        FOREACH name IN ARRAY ARRAY['upload_targets', 'upload_requests', 'upload_receipts', 'upload_history'] LOOP
          EXECUTE format('CREATE POLICY change ON %I TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL)', name);
        END LOOP;
      END $$;

      -- Targets are removed by their state. Who manages a site may send something again, withdraw it, or take it as a file.
      GRANT INSERT, UPDATE ON upload_targets, upload_requests TO opsmantik_app;
      GRANT UPDATE ON upload_receipts TO opsmantik_app;
      GRANT INSERT ON upload_history TO opsmantik_app;
      -- Whoever works with leads makes them due.
      GRANT INSERT ON upload_due TO opsmantik_app;
      GRANT UPDATE (due_since) ON upload_due TO opsmantik_app;
      CREATE POLICY work ON upload_due TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.works_calls()));

      CREATE SCHEMA uploads;
      GRANT USAGE ON SCHEMA uploads TO opsmantik_app, opsmantik_service;

      CREATE FUNCTION uploads.make_due(p_site uuid, p_leads uuid[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO public.upload_due (site_id, lead_id)
          SELECT p_site, lead FROM (SELECT DISTINCT unnest(p_leads) AS lead) AS l WHERE lead IS NOT NULL ORDER BY lead
          ON CONFLICT (site_id, lead_id) DO UPDATE SET due_since = clock_timestamp()
      $$;

      CREATE FUNCTION uploads.lead_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        site uuid := coalesce(NEW.site_id, OLD.site_id);
      BEGIN
        -- With its site everything of a lead goes.
        IF EXISTS (SELECT FROM public.upload_targets WHERE site_id = site) AND EXISTS (SELECT FROM public.sites WHERE id = site) THEN
          PERFORM uploads.make_due(site, ARRAY[NEW.id, NEW.root_id, OLD.id, OLD.root_id]);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER new_lead_is_due_for_upload AFTER INSERT ON leads
        FOR EACH ROW WHEN (NEW.status <> 'new') EXECUTE FUNCTION uploads.lead_is_due();
      CREATE TRIGGER changed_lead_is_due_for_upload
        AFTER UPDATE OF status, status_at, value, currency, root_id, session_id, phone_number, has_email ON leads
        FOR EACH ROW WHEN ((NEW.status <> 'new' OR OLD.status <> 'new' OR NEW.root_id <> OLD.root_id)
          AND (OLD.status, OLD.status_at, OLD.value, OLD.currency, OLD.root_id, OLD.session_id, OLD.phone_number, OLD.has_email)
            IS DISTINCT FROM
              (NEW.status, NEW.status_at, NEW.value, NEW.currency, NEW.root_id, NEW.session_id, NEW.phone_number, NEW.has_email))
        EXECUTE FUNCTION uploads.lead_is_due();
      CREATE TRIGGER gone_lead_is_due_for_upload AFTER DELETE ON leads
        FOR EACH ROW EXECUTE FUNCTION uploads.lead_is_due();

      -- Another rule for all leads that it could be about.
      CREATE FUNCTION uploads.leads_of_target_are_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO public.upload_due (site_id, lead_id)
          SELECT site_id, id FROM public.leads WHERE site_id = NEW.site_id AND root_id = id AND status <> 'new'
          UNION SELECT site_id, lead_id FROM public.upload_receipts WHERE site_id = NEW.site_id AND target_id = NEW.id
          ORDER BY 1, 2
          ON CONFLICT (site_id, lead_id) DO UPDATE SET due_since = clock_timestamp();
        RETURN NULL;
      END $$;
      CREATE TRIGGER leads_of_new_target_are_due AFTER INSERT ON upload_targets
        FOR EACH ROW EXECUTE FUNCTION uploads.leads_of_target_are_due();
      CREATE TRIGGER leads_of_changed_target_are_due AFTER UPDATE ON upload_targets
        FOR EACH ROW WHEN ((OLD.network, OLD.settings, OLD.account, OLD.gate, OLD.review_hours, OLD.unknown_consent, OLD.identifiers,
            OLD.default_value, OLD.default_currency, OLD.since, OLD.max_click_days, OLD.state = 'removed')
          IS DISTINCT FROM (NEW.network, NEW.settings, NEW.account, NEW.gate, NEW.review_hours, NEW.unknown_consent, NEW.identifiers,
            NEW.default_value, NEW.default_currency, NEW.since, NEW.max_click_days, NEW.state = 'removed'))
        EXECUTE FUNCTION uploads.leads_of_target_are_due();

      CREATE FUNCTION uploads.keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO public.upload_history (site_id, receipt_id, state, operation, reason, detail, value, currency, request_id, due_at)
            SELECT site_id, id, state, operation, reason, detail, value, currency, request_id, due_at FROM after;
        ELSE
          INSERT INTO public.upload_history (site_id, receipt_id, state, operation, reason, detail, value, currency, request_id, due_at)
            SELECT a.site_id, a.id, a.state, a.operation, a.reason, a.detail, a.value, a.currency, a.request_id, a.due_at
              FROM after a JOIN before b ON b.site_id = a.site_id AND b.id = a.id
             WHERE (a.state, a.operation, a.reason, a.detail, a.value, a.currency, a.request_id)
               IS DISTINCT FROM (b.state, b.operation, b.reason, b.detail, b.value, b.currency, b.request_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_first AFTER INSERT ON upload_receipts
        REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION uploads.keep_history();
      CREATE TRIGGER keep_changes AFTER UPDATE ON upload_receipts
        REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION uploads.keep_history();
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA uploads TO opsmantik_app, opsmantik_service;
    `)
  }
}
