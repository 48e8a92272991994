import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Linked ad accounts and what their ads cost. A connection (`user_credentials`) is of the person who linked it; a site has one
 * account of a network, which its members see, and reads it through somebody's connection. Nobody who is signed in reads the
 * tokens, not even their owner: only the service does.
 *
 * Costs are kept for each site, in the days and the currency of the account. What campaigns, ad groups and keywords cost stands
 * side by side and is never added: not every campaign has ad groups, and not every ad group has keywords.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE user_credentials
        ADD COLUMN email text CHECK (length(email) <= 320),
        ADD COLUMN state text NOT NULL DEFAULT 'working' CHECK (state IN ('working', 'needs_attention')),
        ADD COLUMN state_since timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN linked_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN refreshed_at timestamptz;

      CREATE TABLE ad_accounts (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        network text NOT NULL DEFAULT 'google_ads' CHECK (network IN ('google_ads')),
        -- Null: it was unlinked, or its owner is gone. What is known stays.
        credential_id uuid REFERENCES user_credentials ON DELETE SET NULL,
        customer_id bigint NOT NULL,
        -- The manager account that it is reached through.
        login_customer_id bigint,
        -- The account that conversions are told to; often a manager.
        conversion_customer_id bigint,
        name text NOT NULL CHECK (length(name) <= 300),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        timezone text NOT NULL CHECK (length(timezone) <= 64),
        -- Of an account that several sites share: the ones that are about this site. Null: all.
        campaign_ids bigint[] CHECK (cardinality(campaign_ids) BETWEEN 1 AND 500),
        -- Whether single clicks are read too, for visits whose address does not say which campaign they came from.
        reads_clicks boolean NOT NULL DEFAULT false,
        chosen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Costs are there for these days, as of then.
        first_day date,
        last_day date,
        fetched_at timestamptz,
        -- The last attempt, if it failed: why, and since when it has.
        problem text CHECK (length(problem) <= 500),
        failing_since timestamptz,
        PRIMARY KEY (site_id, network)
      );
      CREATE INDEX ad_accounts_credential ON ad_accounts (credential_id);

      CREATE TABLE ad_costs (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        customer_id bigint NOT NULL,
        level text NOT NULL CHECK (level IN ('campaign', 'ad_group', 'keyword')),
        -- Of the account's own zone.
        day date NOT NULL,
        campaign_id bigint NOT NULL,
        -- 0 where the level has none.
        ad_group_id bigint NOT NULL,
        keyword_id bigint NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        cost_micros bigint NOT NULL CHECK (cost_micros >= 0),
        clicks bigint NOT NULL CHECK (clicks >= 0),
        impressions bigint NOT NULL CHECK (impressions >= 0),
        fetched_at timestamptz NOT NULL,
        PRIMARY KEY (site_id, customer_id, level, day, campaign_id, ad_group_id, keyword_id)
      );

      -- What campaigns, ad groups and keywords are called: said once, not every day.
      CREATE TABLE ad_names (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        customer_id bigint NOT NULL,
        campaign_id bigint NOT NULL,
        ad_group_id bigint NOT NULL,
        keyword_id bigint NOT NULL,
        name text NOT NULL CHECK (length(name) <= 300),
        -- Of a campaign its kind, of a keyword its match type.
        detail text CHECK (length(detail) <= 64),
        status text CHECK (length(status) <= 32),
        PRIMARY KEY (site_id, customer_id, campaign_id, ad_group_id, keyword_id)
      );

      -- Which ad a click came from, of clicks that brought visits.
      CREATE TABLE ad_clicks (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        gclid text NOT NULL CHECK (length(gclid) <= 512),
        day date NOT NULL,
        campaign_id bigint NOT NULL,
        ad_group_id bigint NOT NULL,
        PRIMARY KEY (site_id, gclid)
      );

      -- When the next request of all processes may go out to somebody who counts them.
      CREATE TABLE request_budgets (
        name text PRIMARY KEY CHECK (length(name) <= 64),
        next_at timestamptz NOT NULL
      );

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['ad_accounts', 'ad_costs', 'ad_names', 'ad_clicks', 'request_budgets'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
        END LOOP;
        FOREACH name IN ARRAY ARRAY['ad_accounts', 'ad_costs', 'ad_names', 'ad_clicks'] LOOP
          EXECUTE format('GRANT SELECT ON %I TO opsmantik_app', name);
          EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO opsmantik_app
            USING (site_id = (SELECT tenancy.site_id()))', name);
        END LOOP;
      END $$;

      GRANT INSERT, UPDATE, DELETE ON ad_accounts TO opsmantik_app;
      CREATE POLICY change ON ad_accounts TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id()) AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL);

      REVOKE ALL ON user_credentials FROM opsmantik_app;
      GRANT SELECT (id, user_id, provider, account, email, scopes, state, state_since, linked_at, refreshed_at)
        ON user_credentials TO opsmantik_app;
      DROP POLICY own ON user_credentials;
      CREATE POLICY read ON user_credentials FOR SELECT TO opsmantik_app
        USING (user_id = (SELECT tenancy.user_id()) OR EXISTS (SELECT FROM ad_accounts a
          WHERE a.credential_id = user_credentials.id AND a.site_id = (SELECT tenancy.site_id())));
    `)
  }
}
