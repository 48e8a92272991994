/**
 * What becomes of each table of the database when a workspace is exported. A test asks the catalogue whether one was
 * forgotten. The order is the one in which rows are stored: those that others refer to come first.
 */
export interface CarriedTable {
  name: string
  of: 'site' | 'workspace'
  /** Columns that name people: they become the member with the same e-mail address, or nobody. */
  people?: string[]
  /** Columns that stay: secrets, and what has a meaning in the installation of its own only. */
  without?: string[]
  /** As SQL, what is stored in place of a column; `r` is the row of the archive, `m` its site in the import. */
  instead?: Record<string, string>
  /** The column that says in which monthly partition a row lies. */
  month?: string
  /** Tables into which triggers write when rows come: that was done where they come from. */
  wakes?: ('lead_due' | 'upload_due' | 'upload_history')[]
}

export const CARRIED: readonly CarriedTable[] = [
  { name: 'site_groups', of: 'workspace' },
  { name: 'site_templates', of: 'workspace' },
  { name: 'workspace_brands', of: 'workspace' },
  {
    name: 'sites',
    of: 'site',
    people: ['user_id'],
    // Removed until all of it is there: nothing in the background looks at it before.
    instead: { id: 'm.site_id', public_id: 'm.public_id', removed_at: 'clock_timestamp()' },
  },
  { name: 'workspace_plugins', of: 'workspace', without: ['sealed_settings'] },
  { name: 'site_plugins', of: 'site', without: ['sealed_settings', 'previous'] },
  { name: 'site_models', of: 'site', without: ['run'] },
  { name: 'site_signals', of: 'site' },
  { name: 'drops', of: 'site' },
  { name: 'intake_hours', of: 'site' },
  {
    name: 'destinations',
    of: 'workspace',
    without: ['sealed_settings', 'sealed_keys'],
    // Nobody outside is told anything before somebody says so here.
    instead: { state: `CASE r.state WHEN 'active' THEN 'paused' ELSE r.state END` },
  },
  { name: 'visitors', of: 'site' },
  { name: 'sessions', of: 'site', month: 'created_month' },
  { name: 'events', of: 'site', month: 'session_month' },
  { name: 'conversions', of: 'site' },
  { name: 'visitor_identities', of: 'site' },
  { name: 'former_scores', of: 'site' },
  { name: 'shadow_days', of: 'site' },
  { name: 'attribution_truths', of: 'site' },
  { name: 'funnels', of: 'site' },
  { name: 'history_imports', of: 'site', people: ['user_id'] },
  { name: 'history_days', of: 'site' },
  { name: 'history_rows', of: 'site' },
  { name: 'source_numbers', of: 'site' },
  { name: 'pool_numbers', of: 'site' },
  { name: 'number_reservations', of: 'site' },
  { name: 'calls', of: 'site', wakes: ['lead_due'] },
  { name: 'call_actions', of: 'site', people: ['user_id'] },
  { name: 'call_imports', of: 'site', people: ['user_id'] },
  { name: 'call_import_refusals', of: 'site' },
  { name: 'call_import_calls', of: 'site' },
  { name: 'leads', of: 'site', people: ['assignee_id'], wakes: ['upload_due'] },
  { name: 'lead_keys', of: 'site' },
  { name: 'lead_calls', of: 'site' },
  { name: 'lead_merges', of: 'site', people: ['user_id', 'undone_by'] },
  { name: 'leads_apart', of: 'site' },
  { name: 'lead_actions', of: 'site', people: ['user_id'] },
  { name: 'lead_notes', of: 'site', people: ['user_id'] },
  { name: 'own_lines', of: 'site', wakes: ['lead_due'] },
  { name: 'ad_accounts', of: 'site', without: ['credential_id'] },
  { name: 'ad_costs', of: 'site' },
  { name: 'ad_names', of: 'site' },
  { name: 'ad_clicks', of: 'site' },
  {
    name: 'upload_targets',
    of: 'site',
    without: ['sealed_settings'],
    instead: { state: `CASE r.state WHEN 'active' THEN 'paused' ELSE r.state END` },
    wakes: ['upload_due'],
  },
  {
    name: 'upload_requests',
    of: 'site',
    // Nobody here is sending it.
    instead: {
      state: `CASE r.state WHEN 'sending' THEN 'lost' ELSE r.state END`,
      leased_until: 'NULL',
    },
  },
  { name: 'upload_files', of: 'site', people: ['taken_by'] },
  { name: 'upload_file_parts', of: 'site' },
  {
    name: 'upload_receipts',
    of: 'site',
    instead: {
      state: `CASE r.state WHEN 'sending' THEN 'waiting' ELSE r.state END`,
      maybe_told: `r.maybe_told OR r.state = 'sending'`,
      request_id: `CASE WHEN r.state <> 'sending' THEN r.request_id END`,
      place: `CASE WHEN r.state <> 'sending' THEN r.place END`,
    },
    wakes: ['upload_history'],
  },
  { name: 'upload_history', of: 'site' },
  // Last, for others write into them.
  { name: 'lead_due', of: 'site' },
  { name: 'upload_due', of: 'site' },
]

/** Tables that are not in an archive, and why. */
export const LEFT: Record<'derived' | 'secret' | 'stays' | 'elsewhere', readonly string[]> = {
  /** Derived anew from what was carried. */
  derived: [
    'touch_sources',
    'landing_pages',
    'credits',
    'credit_days',
    'credit_due',
    'credit_bases',
    'credit_derivations',
    'attribution_reports',
    'traffic_days',
    'traffic_columns',
    'traffic_due',
    'traffic_bases',
    'click_checks',
    'site_checks',
  ],
  secret: [
    'call_secrets',
    'invitations',
    'site_grants',
    'shared_links',
    'api_tokens',
    'two_factors',
    'recovery_codes',
  ],
  /** About this installation and its last days: what was told to whom, what is under way, who did what. */
  stays: [
    'messages',
    'deliveries',
    'delivery_attempts',
    'destination_health',
    'job_runs',
    'workspace_runs',
    'workspace_imports',
    'workspace_import_sites',
    'audit_log',
    'intake_samples',
    'overview_snoozes',
    'call_import_chunks',
    'call_rematches',
    'visit_references',
    'event_claims',
    'report_schedules',
    'report_recipients',
    'report_sendings',
    'provisioning_runs',
    'provisioning_rows',
    'templated_sites',
    'template_pushes',
    'template_changes',
    // In the manifest: its name, and who its people were.
    'workspaces',
    'memberships',
  ],
  /** Of no workspace. */
  elsewhere: [
    'users',
    'user_credentials',
    'login_sessions',
    'password_resets',
    'rate_limits',
    'request_budgets',
    'account_log',
    'api_answers',
    'adonis_schema',
    'adonis_schema_versions',
  ],
}

export const carriedTable = (name: string) => CARRIED.find((table) => table.name === name)
