import { BaseSchema } from '@adonisjs/lucid/schema'

/** Tables that clients read, and the sections to which they belong. What is not here no client ever reads. */
const VISITS = ['today', 'traffic', 'conversions', 'leads', 'calls', 'attribution']
const SECTIONS_OF: Record<string, string[]> = {
  // A visit is looked into from everywhere; the page of ads needs what it came from.
  sessions: [...VISITS, 'ads'],
  events: VISITS,
  visitors: VISITS,
  former_scores: VISITS,
  conversions: ['traffic', 'conversions', 'leads', 'attribution'],
  traffic_days: ['traffic', 'conversions'],
  traffic_columns: ['traffic', 'conversions'],
  traffic_due: ['traffic', 'conversions'],
  traffic_bases: ['traffic', 'conversions'],
  funnels: ['conversions'],
  leads: ['leads'],
  lead_keys: ['leads'],
  lead_calls: ['leads'],
  lead_actions: ['leads'],
  lead_notes: ['leads'],
  lead_merges: ['leads'],
  leads_apart: ['leads'],
  visitor_identities: ['leads'],
  calls: ['calls'],
  call_actions: ['calls'],
  // The page of ads shows what the model gives to campaigns.
  credits: ['attribution', 'ads'],
  credit_days: ['attribution'],
  credit_due: ['attribution'],
  credit_bases: ['attribution'],
  credit_derivations: ['attribution'],
  attribution_reports: ['attribution'],
  attribution_truths: ['attribution'],
  touch_sources: ['attribution'],
  landing_pages: ['attribution'],
  ad_accounts: ['ads'],
  ad_costs: ['ads'],
  ad_names: ['ads'],
  ad_clicks: ['ads'],
}

const AT_THE_SITE = `nullif(current_setting('app.site_id', true), '')::uuid`
const IS_CLIENT = `current_setting('app.role', true) = 'client'`
/** No site: null would open what people read of several sites at once. */
const NO_SITE = `'00000000-0000-0000-0000-000000000000'::uuid`

/** What else stands in a policy for all verbs: only where both compare with the same, the planner sees that it is one condition. */
const ALSO_CHANGED: Record<string, [policy: string, rest: string]> = {
  funnels: ['work', '(SELECT tenancy.works_calls())'],
  leads: ['work', '(SELECT tenancy.works_calls())'],
  lead_keys: ['work', '(SELECT tenancy.works_calls())'],
  lead_merges: ['work', '(SELECT tenancy.works_calls())'],
  lead_notes: ['work', '(SELECT tenancy.works_calls())'],
  leads_apart: ['work', '(SELECT tenancy.works_calls())'],
  ad_accounts: ['change', '(SELECT tenancy.managed_workspace_id()) IS NOT NULL'],
}

/** People of an agency's client, who see sections of a site and belong to no workspace. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE site_grants (
        site_id uuid NOT NULL REFERENCES sites ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        sections text[] NOT NULL CHECK (cardinality(sections) > 0
          AND sections <@ '{today,traffic,conversions,leads,calls,attribution,ads}'),
        -- Of shared links.
        expires_at timestamptz,
        since timestamptz NOT NULL,
        PRIMARY KEY (site_id, user_id)
      );
      CREATE INDEX site_grants_user ON site_grants (user_id);

      ALTER TABLE site_grants ENABLE ROW LEVEL SECURITY;
      ALTER TABLE site_grants FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE, DELETE ON site_grants TO opsmantik_service, opsmantik_app;
      CREATE POLICY service ON site_grants TO opsmantik_service USING (true) WITH CHECK (true);
      CREATE POLICY manage ON site_grants TO opsmantik_app USING (EXISTS (SELECT FROM sites s
        WHERE s.id = site_grants.site_id AND s.workspace_id = (SELECT tenancy.managed_workspace_id())));

      ALTER TABLE invitations DROP CONSTRAINT invitations_role_check;
      ALTER TABLE invitations ADD CHECK (role IN ('owner', 'admin', 'analyst', 'viewer', 'client'));
      ALTER TABLE invitations ADD COLUMN site_ids uuid[], ADD COLUMN sections text[],
        ADD CHECK ((role = 'client') = (cardinality(site_ids) > 0 AND cardinality(sections) > 0
          AND site_ids IS NOT NULL AND sections IS NOT NULL));

      -- Every policy about a site compares with this function, so that a client sees and changes nothing but what the one
      -- below opens.
      CREATE OR REPLACE FUNCTION tenancy.site_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN ${IS_CLIENT} THEN ${NO_SITE} ELSE ${AT_THE_SITE} END $$;
      -- The same, and for clients who have one of these sections.
      CREATE FUNCTION tenancy.site_with(VARIADIC p_sections text[]) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN ${IS_CLIENT}
            AND NOT string_to_array(current_setting('app.sections', true), ',') && p_sections
          THEN ${NO_SITE} ELSE ${AT_THE_SITE} END $$;
      -- The site at which somebody is a client, whatever its sections.
      CREATE FUNCTION tenancy.client_site_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN ${IS_CLIENT} THEN ${AT_THE_SITE} END $$;

      CREATE POLICY read_as_client ON sites FOR SELECT TO opsmantik_app
        USING (id = (SELECT tenancy.client_site_id()));
      CREATE POLICY read_as_client ON workspaces FOR SELECT TO opsmantik_app
        USING (id = (SELECT s.workspace_id FROM sites s WHERE s.id = tenancy.client_site_id()));
      ${Object.entries(SECTIONS_OF)
        .map(([table, sections]) => readWith(table, sections))
        .join('\n')}

      -- After set_scope, which forgets the sections of whoever was entered before.
      CREATE OR REPLACE FUNCTION tenancy.set_scope(p_user uuid, p_workspaces text, p_workspace uuid, p_site uuid, p_role text)
      RETURNS void LANGUAGE sql AS $$
        SELECT set_config('app.user_id', coalesce(p_user::text, ''), true),
               set_config('app.workspace_ids', coalesce(p_workspaces, ''), true),
               set_config('app.workspace_id', coalesce(p_workspace::text, ''), true),
               set_config('app.site_id', coalesce(p_site::text, ''), true),
               set_config('app.role', coalesce(p_role, ''), true),
               set_config('app.sections', '', true)
      $$;

      CREATE OR REPLACE FUNCTION tenancy.enter_site(p_user uuid, p_site uuid) RETURNS text
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        found_role text;
        found_workspace uuid;
        found_sections text[];
      BEGIN
        SELECT m.role, m.workspace_id INTO found_role, found_workspace
          FROM public.sites s JOIN public.memberships m ON m.workspace_id = s.workspace_id
         WHERE s.id = p_site AND m.user_id = p_user;
        IF found_role IS NOT NULL THEN
          PERFORM tenancy.set_scope(p_user, found_workspace::text, found_workspace, p_site, found_role);
          RETURN found_role;
        END IF;
        SELECT g.sections INTO found_sections
          FROM public.site_grants g JOIN public.sites s ON s.id = g.site_id AND s.removed_at IS NULL
         WHERE g.site_id = p_site AND g.user_id = p_user AND (g.expires_at IS NULL OR g.expires_at > now());
        IF found_sections IS NULL THEN
          PERFORM tenancy.set_scope(p_user, NULL, NULL, NULL, NULL);
          RETURN NULL;
        END IF;
        PERFORM tenancy.set_scope(p_user, NULL, NULL, p_site, 'client');
        PERFORM set_config('app.sections', array_to_string(found_sections, ','), true);
        RETURN 'client';
      END $$;

      -- Sites of which the person that was entered sees sections.
      CREATE FUNCTION tenancy.granted_sites() RETURNS TABLE (id uuid, public_id text, name text, domain text,
        workspace_id uuid, workspace_name text, currency text, sections text[])
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT s.id, s.public_id, s.name, s.domain, w.id, w.name, s.currency, g.sections
          FROM public.site_grants g JOIN public.sites s ON s.id = g.site_id JOIN public.workspaces w ON w.id = s.workspace_id
         WHERE g.user_id = nullif(current_setting('app.user_id', true), '')::uuid AND s.removed_at IS NULL
           AND (g.expires_at IS NULL OR g.expires_at > now())
           AND NOT EXISTS (SELECT FROM public.memberships m WHERE m.workspace_id = w.id AND m.user_id = g.user_id)
      $$;

      -- Clients of the workspace that was entered, with what they see, for those who manage it.
      CREATE FUNCTION tenancy.clients()
      RETURNS TABLE (user_id uuid, email text, full_name text, site_id uuid, site_name text, sections text[], since timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT u.id, u.email, u.full_name, s.id, s.name, g.sections, g.since
          FROM public.sites s JOIN public.site_grants g ON g.site_id = s.id JOIN public.users u ON u.id = g.user_id
         WHERE s.workspace_id = tenancy.managed_workspace_id() AND s.removed_at IS NULL AND u.kind = 'person'
      $$;

      -- What clients and shared links take out stands in the log of the workspace, which they never read.
      CREATE POLICY add_as_client ON audit_log FOR INSERT TO opsmantik_app
        WITH CHECK (site_id = (SELECT tenancy.client_site_id()) AND user_id = (SELECT tenancy.user_id())
          AND workspace_id = (SELECT s.workspace_id FROM sites s WHERE s.id = tenancy.client_site_id()));

      -- Leads as figures, for clients who see what ads brought but not whom.
      CREATE FUNCTION tenancy.lead_figures() RETURNS TABLE (site_id uuid, id uuid, root_id uuid, status text, opened_at timestamptz,
        last_activity_at timestamptz, session_id uuid, session_month date, currency text, value numeric)
      LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT l.site_id, l.id, l.root_id, l.status, l.opened_at, l.last_activity_at, l.session_id, l.session_month, l.currency,
               l.value
          FROM public.leads l
         WHERE l.site_id = tenancy.client_site_id() AND l.site_id = tenancy.site_with('ads')
           AND l.site_id <> tenancy.site_with('leads')
      $$;

      GRANT CREATE ON SCHEMA tenancy TO opsmantik_service;
      ALTER FUNCTION tenancy.granted_sites() OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.clients() OWNER TO opsmantik_service;
      ALTER FUNCTION tenancy.lead_figures() OWNER TO opsmantik_service;
      REVOKE CREATE ON SCHEMA tenancy FROM opsmantik_service;
      REVOKE EXECUTE ON FUNCTION tenancy.site_with(text[]), tenancy.client_site_id(), tenancy.granted_sites(), tenancy.clients(),
        tenancy.lead_figures() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenancy.site_with(text[]), tenancy.client_site_id()
        TO opsmantik_app, opsmantik_service;
      GRANT EXECUTE ON FUNCTION tenancy.granted_sites(), tenancy.clients(), tenancy.lead_figures() TO opsmantik_app;
    `)
  }
}

function readWith(table: string, sections: string[]) {
  const names = sections.map((name) => `'${name}'`).join(', ')
  const there = `site_id = (SELECT tenancy.site_with(${names}))`
  const read = `ALTER POLICY read ON ${table} USING (${there});`
  const [policy, rest] = ALSO_CHANGED[table] ?? []
  return policy ? `${read} ALTER POLICY ${policy} ON ${table} USING (${there} AND ${rest});` : read
}
