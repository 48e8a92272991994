import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The overview of all sites of a person: groups of sites, what somebody wants to hear of later, and what a look at the visits of
 * the last days found out about click ids. A site is in one group at most, so that sums of groups count nothing twice.
 *
 * Whoever entered as a person or for a workspace, and no site, reads the small facts of all of their sites at once. The
 * sub-select is run once a query and kept as a hash: each row costs one look into it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE site_groups (
        workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (workspace_id, id)
      );
      CREATE UNIQUE INDEX site_groups_name ON site_groups (workspace_id, lower(name));
      ALTER TABLE sites
        ADD COLUMN group_id uuid,
        ADD FOREIGN KEY (workspace_id, group_id) REFERENCES site_groups (workspace_id, id) ON DELETE SET NULL (group_id);
      CREATE INDEX sites_of_group ON sites (workspace_id, group_id) WHERE group_id IS NOT NULL;

      CREATE TABLE overview_snoozes (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        -- What is wrong, and with what of the site: 'silent', 'endpoint_failing:ID'.
        item text NOT NULL CHECK (length(item) BETWEEN 1 AND 120),
        -- Null: for the whole workspace.
        user_id uuid REFERENCES users ON DELETE CASCADE,
        -- Their name at that time: nobody reads the rows of other people.
        person text NOT NULL CHECK (length(person) <= 200),
        until timestamptz NOT NULL,
        UNIQUE NULLS NOT DISTINCT (site_id, item, user_id)
      );
      CREATE INDEX overview_snoozes_user ON overview_snoozes (user_id);

      -- Of the latest visits of the last days: how many came by Google's ads, and how many of these with a click id.
      CREATE TABLE click_checks (
        site_id uuid PRIMARY KEY REFERENCES sites ON DELETE CASCADE,
        looked_at timestamptz NOT NULL,
        visits integer NOT NULL,
        paid integer NOT NULL,
        with_id integer NOT NULL
      );

      -- Sums of leads over many sites read these alone, and no row of a lead. The words are those of IS_LEAD_BY_GOOGLE_AD.
      CREATE INDEX leads_opened ON leads (site_id, opened_at) INCLUDE (status) WHERE root_id = id;
      CREATE INDEX leads_by_google ON leads (site_id, opened_at) INCLUDE (status)
        WHERE root_id = id AND channel = 'paid_search' AND lower(source) IN ('google', 'adwords', 'google-ads', 'googleads');

      DO $$
      DECLARE
        name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['site_groups', 'overview_snoozes', 'click_checks'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY service ON %I TO opsmantik_service USING (true) WITH CHECK (true)', name);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO opsmantik_service', name);
        END LOOP;
        FOREACH name IN ARRAY ARRAY['site_signals', 'drops', 'calls', 'leads', 'ad_accounts', 'ad_costs', 'destinations',
          'upload_targets', 'click_checks'] LOOP
          EXECUTE format('CREATE POLICY compare ON %I FOR SELECT TO opsmantik_app
            USING ((SELECT tenancy.site_id()) IS NULL AND site_id IN (SELECT id FROM sites))', name);
        END LOOP;
      END $$;

      CREATE POLICY compare ON user_credentials FOR SELECT TO opsmantik_app
        USING ((SELECT tenancy.site_id()) IS NULL AND id IN (SELECT credential_id FROM ad_accounts));

      GRANT SELECT ON click_checks TO opsmantik_app;
      CREATE POLICY read ON click_checks FOR SELECT TO opsmantik_app USING (site_id = (SELECT tenancy.site_id()));

      GRANT SELECT, INSERT, UPDATE, DELETE ON site_groups TO opsmantik_app;
      CREATE POLICY read ON site_groups FOR SELECT TO opsmantik_app
        USING (workspace_id = ANY ((SELECT tenancy.workspace_ids())::uuid[]));
      CREATE POLICY manage ON site_groups TO opsmantik_app
        USING (workspace_id = (SELECT tenancy.managed_workspace_id()));

      -- Anybody for themselves; for the whole workspace who manages it.
      GRANT SELECT, INSERT, UPDATE, DELETE ON overview_snoozes TO opsmantik_app;
      CREATE POLICY read ON overview_snoozes FOR SELECT TO opsmantik_app
        USING ((site_id = (SELECT tenancy.site_id())
            OR (SELECT tenancy.site_id()) IS NULL AND site_id IN (SELECT id FROM sites))
          AND (user_id IS NULL OR user_id = (SELECT tenancy.user_id())));
      CREATE POLICY change ON overview_snoozes TO opsmantik_app
        USING (site_id = (SELECT tenancy.site_id())
          AND (user_id = (SELECT tenancy.user_id())
            OR user_id IS NULL AND (SELECT tenancy.managed_workspace_id()) IS NOT NULL));
    `)
  }
}
