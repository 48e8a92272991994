import db from '@adonisjs/lucid/services/db'
import { randomUUID } from 'node:crypto'
import { siteRegistry } from '#app/sites/site_registry'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import { deriveDay as deriveTrafficDay } from '#app/traffic/days/derive_day'
import { storeCall } from '#tests/support/calls'
import { post, eventOf } from '#tests/support/sync'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'
import type { MemberRole } from '#app/shared/tenant_db'
import { makeMember, makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'

export interface Tenant {
  workspaceId: string
  siteId: string
  people: Record<MemberRole, string>
  /** Belongs to nobody's workspace, and sees all sections of the site. */
  clientId: string
}

/** Tables that hold nobody's data. */
export const NOBODYS = ['adonis_schema', 'adonis_schema_versions', 'request_budgets']

/** How to find a tenant's rows: every table has to be here, so that a new one cannot be forgotten. */
export const ROWS_OF: Record<string, (tenant: Tenant) => [where: string, ...bindings: string[]]> = {
  users: ({ people }) => ['id = ?', people.owner],
  workspaces: ({ workspaceId }) => ['id = ?', workspaceId],
  // One of them: who deletes all would leave the workspace without an owner, which is refused for another reason.
  memberships: ({ workspaceId, people }) => [
    'workspace_id = ? AND user_id = ?',
    workspaceId,
    people.viewer,
  ],
  invitations: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  audit_log: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  api_tokens: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  api_answers: ({ workspaceId }) => [
    'token_id IN (SELECT id FROM api_tokens WHERE workspace_id = ?)',
    workspaceId,
  ],
  workspace_runs: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  workspace_imports: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  workspace_import_sites: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  history_imports: bySite,
  history_days: bySite,
  history_rows: bySite,
  provisioning_runs: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  provisioning_rows: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  site_templates: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  templated_sites: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  template_pushes: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  template_changes: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  login_sessions: ({ people }) => ['user_id = ?', people.owner],
  two_factors: ({ people }) => ['user_id = ?', people.owner],
  recovery_codes: ({ people }) => ['user_id = ?', people.owner],
  account_log: ({ people }) => ['user_id = ?', people.owner],
  password_resets: ({ people }) => ['user_id = ?', people.owner],
  rate_limits: ({ siteId }) => ['key = ?', siteId],
  user_credentials: ({ people }) => ['user_id = ?', people.owner],
  sites: ({ siteId }) => ['id = ?', siteId],
  site_grants: bySite,
  shared_links: bySite,
  site_plugins: bySite,
  workspace_plugins: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  job_runs: bySite,
  former_scores: bySite,
  shadow_days: bySite,
  site_signals: bySite,
  drops: bySite,
  calls: bySite,
  call_actions: bySite,
  call_secrets: bySite,
  leads: bySite,
  lead_keys: bySite,
  lead_calls: bySite,
  visitor_identities: bySite,
  lead_merges: bySite,
  leads_apart: bySite,
  lead_actions: bySite,
  lead_notes: bySite,
  lead_due: bySite,
  own_lines: bySite,
  call_rematches: bySite,
  source_numbers: bySite,
  pool_numbers: bySite,
  number_reservations: bySite,
  visit_references: bySite,
  call_imports: bySite,
  call_import_chunks: bySite,
  call_import_refusals: bySite,
  call_import_calls: bySite,
  site_models: bySite,
  visitors: bySite,
  sessions: bySite,
  events: bySite,
  conversions: bySite,
  touch_sources: bySite,
  landing_pages: bySite,
  credits: bySite,
  credit_days: bySite,
  credit_due: bySite,
  credit_bases: bySite,
  credit_derivations: bySite,
  attribution_reports: bySite,
  attribution_truths: bySite,
  traffic_days: bySite,
  traffic_columns: bySite,
  traffic_due: bySite,
  traffic_bases: bySite,
  ad_accounts: bySite,
  ad_costs: bySite,
  ad_names: bySite,
  ad_clicks: bySite,
  upload_targets: bySite,
  upload_requests: bySite,
  upload_receipts: bySite,
  upload_history: bySite,
  upload_files: bySite,
  upload_file_parts: bySite,
  upload_due: bySite,
  destinations: bySite,
  destination_health: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  funnels: bySite,
  messages: bySite,
  deliveries: bySite,
  delivery_attempts: bySite,
  workspace_brands: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  report_schedules: bySite,
  report_recipients: bySite,
  report_sendings: bySite,
  site_groups: ({ workspaceId }) => ['workspace_id = ?', workspaceId],
  overview_snoozes: bySite,
  click_checks: bySite,
  event_claims: bySite,
  intake_hours: bySite,
  intake_samples: bySite,
  site_checks: bySite,
}

function bySite({ siteId }: Tenant): [string, string] {
  return ['site_id = ?', siteId]
}

/** A workspace with a person of each role, a site, and a row in every table. */
export async function makeTenant(): Promise<Tenant> {
  const { user, workspaceId } = await makePerson()
  const site = await makeSite({ workspaceId })
  const people = { owner: user.id } as Tenant['people']
  for (const role of ['admin', 'analyst', 'viewer'] as const) {
    people[role] = (await makePerson()).user.id
    await makeMember(workspaceId, people[role], role)
  }
  const won = eventOf(site, { meta: { fp: 'f' }, ec: 'conversion', ea: 'whatsapp' })
  await post({ events: [won, {}] })
  const today = new Date().toISOString().slice(0, 10)
  await deriveDay((await siteRegistry.find(site.publicId))!, today)
  await rowsOf('INSERT INTO credit_due (site_id, day) VALUES (?, ?)', [site.id, today])
  await makeTraffic(site.id, today)
  await rowsOf(`INSERT INTO credit_bases (site_id, basis) VALUES (?, 'x')`, [site.id])
  await rowsOf(
    `INSERT INTO attribution_reports (site_id, first_day, last_day, dimension, took_ms, result)
     VALUES (?, ?, ?, 'channel', 1, '{}')`,
    [site.id, today, today]
  )
  await rowsOf(
    `INSERT INTO attribution_truths (site_id, first_day, last_day, conversions, anyway, channels)
     VALUES (?, ?, ?, 1, 1, '[]')`,
    [site.id, today, today]
  )

  const service = db.connection('service')
  const insert = (table: string, row: Record<string, unknown>) =>
    service.insertQuery().table(table).insert(row)
  await insert('login_sessions', {
    id: randomUUID(),
    data: '{}',
    user_id: user.id,
    expires_at: new Date(Date.now() + 60_000),
  })
  await insert('password_resets', {
    token_hash: randomUUID(),
    user_id: user.id,
    expires_at: new Date(),
  })
  await insert('rate_limits', { key: site.id })
  await insert('event_claims', { site_id: site.id, id: randomUUID() })
  await makeAds(insert, site.id, user.id)
  await makeUploads(site.id)
  await insert('site_plugins', {
    site_id: site.id,
    kind: 'scorer',
    plugin: 'classic',
    version: '1',
  })
  await insert('workspace_plugins', {
    workspace_id: workspaceId,
    kind: 'scorer',
    plugin: 'classic',
    version: '1',
  })
  await insert('funnels', {
    site_id: site.id,
    id: randomUUID(),
    name: 'To the contact page',
    steps: JSON.stringify([{}, {}]),
    position: 1,
    changed_by: 'x',
  })
  const callId = await storeCall(site.id, null)
  await insert('call_actions', {
    site_id: site.id,
    call_id: callId,
    version: 2,
    kind: 'status',
    user_id: user.id,
    person: 'Test Person',
    before: '{}',
    after: '{}',
  })
  await makeImport(site.id, callId)
  await insert('call_secrets', { site_id: site.id, sealed: 'x', made_at: new Date() })
  await makeLeads(insert, site.id, user.id, callId)
  await makeNumbers(site.id, callId)
  await insert('site_models', {
    site_id: site.id,
    kind: 'scorer',
    plugin: 'predictive',
    version: '1',
    report: '{}',
    learned_at: new Date(),
  })
  await insert('former_scores', {
    site_id: site.id,
    session_id: randomUUID(),
    created_month: '2026-01-01',
    score: 1,
    scored_by: 'classic@1.0.0',
  })
  await insert('shadow_days', {
    site_id: site.id,
    scorer: 'classic',
    day: '2026-01-01',
    cells: Array(100).fill(0),
  })
  await insert('job_runs', { site_id: site.id, task: 'none', state: 'done' })
  await rowsOf(
    `INSERT INTO site_signals (site_id, signal, first_at, last_at) VALUES (?, 'click', now(), now())
     ON CONFLICT DO NOTHING`,
    [site.id]
  )
  await makeDeliveries(site)
  await makeOverview(site, user.id)
  await makeLink(site.id)
  const clientId = (await makePerson()).user.id
  await grantSections(site.id, clientId, CLIENT_SECTIONS)
  await makeHealth(site.id)
  await makeReports(site, user.id)
  return { workspaceId, siteId: site.id, people, clientId }
}

async function makeLink(siteId: string) {
  const id = randomUUID()
  await rowsOf(
    `WITH u AS (INSERT INTO users (id, email, kind, updated_at) VALUES (:id, :email, 'link', now()) RETURNING id)
     INSERT INTO shared_links (site_id, user_id, label, token_hash, made_by_name, made_at)
     SELECT :siteId, id, 'x', :id, 'x', now() FROM u`,
    { id, email: `${id}@links.invalid`, siteId } as any
  )
  await grantSections(siteId, id, CLIENT_SECTIONS)
}

/** What the client sees from now on. */
export async function grantSections(siteId: string, userId: string, sections: readonly string[]) {
  await rowsOf(
    `INSERT INTO site_grants (site_id, user_id, sections, since) VALUES (?, ?, ?, now())
     ON CONFLICT (site_id, user_id) DO UPDATE SET sections = excluded.sections`,
    [siteId, userId, sections]
  )
}

async function makeOverview({ id: siteId, workspaceId }: TestSite, userId: string) {
  await rowsOf(
    `INSERT INTO invitations (workspace_id, email, role, token_hash, invited_by_name, sent_at, expires_at)
     VALUES (?, 'x@example.com', 'viewer', gen_random_uuid(), 'x', now(), now())`,
    [workspaceId]
  )
  await rowsOf(
    `INSERT INTO two_factors (user_id, secret, last_step, since) VALUES (?, 'x', 0, now())`,
    [userId]
  )
  await rowsOf(`INSERT INTO recovery_codes (user_id, code_hash) VALUES (?, 'x')`, [userId])
  await rowsOf(`INSERT INTO account_log (user_id, action, at) VALUES (?, 'signed_in', now())`, [
    userId,
  ])
  await rowsOf(
    `INSERT INTO audit_log (workspace_id, user_id, actor, action, at) VALUES (?, ?, 'x', 'people.invited', now())`,
    [workspaceId, userId]
  )
  await rowsOf(
    `WITH token AS (INSERT INTO api_tokens (workspace_id, user_id, name, hint, hash, scopes, requests_per_minute,
         site_requests_per_minute, created_by, created_at)
       VALUES (?, ?, 'x', 'x', 'x', '{sites:read}', 1, 1, 'x', now()) RETURNING id)
     INSERT INTO api_answers (token_id, key, fingerprint, started_at) SELECT id, 'x', 'x', now() FROM token`,
    [workspaceId, userId]
  )
  await makeProvisioned(workspaceId, siteId)
  await rowsOf(`INSERT INTO site_groups (workspace_id, name) VALUES (?, 'x')`, [workspaceId])
  await rowsOf(
    `INSERT INTO overview_snoozes (site_id, item, user_id, person, until) VALUES (?, 'silent', ?, 'Test Person', now())`,
    [siteId, userId]
  )
  await rowsOf('INSERT INTO click_checks VALUES (?, now(), 1, 1, 1)', [siteId])
  await makeMoves(workspaceId)
  await makeHistory(siteId)
}

async function makeMoves(workspaceId: string) {
  await rowsOf(`INSERT INTO workspace_runs (workspace_id, task, state) VALUES (?, 'x', 'done')`, [
    workspaceId,
  ])
  const [{ id }] = await rowsOf(
    `INSERT INTO workspace_imports (workspace_id, file_name, bytes, summary, person)
     VALUES (?, 'x', 1, '{"madeAt":"2020-01-01T00:00:00Z","workspace":"x","sites":[],"tables":[],"wanting":[]}', 'Test Person')
     RETURNING id`,
    [workspaceId]
  )
  await rowsOf(
    `INSERT INTO workspace_import_sites (workspace_id, import_id, source_id, source_public_id, public_id, name)
     VALUES (?, ?, gen_random_uuid(), 'x', 'x', 'x')`,
    [workspaceId, id]
  )
}

async function makeHistory(siteId: string) {
  const [{ id }] = await rowsOf(
    `INSERT INTO history_imports (site_id, tool, file_name, digest, first_day, last_day, told, person)
     VALUES (?, 'ga4', 'x', repeat('a', 64), '2020-01-01', '2020-01-01', '{"understood":0,"ignored":0,"ignoredLines":[],"unused":[]}',
       'Test Person') RETURNING id`,
    [siteId]
  )
  await rowsOf(`INSERT INTO history_days VALUES (?, ?, '2020-01-01', 1, 1, 1, 1)`, [siteId, id])
  await rowsOf(`INSERT INTO history_rows VALUES (?, ?, '2020-01-01', 'page', '/', 1)`, [siteId, id])
}

async function makeReports({ id: siteId, workspaceId }: TestSite, userId: string) {
  await rowsOf(
    `INSERT INTO workspace_brands (workspace_id, name, changed_at) VALUES (?, 'x', now())`,
    [workspaceId]
  )
  const id = randomUUID()
  await rowsOf(
    `INSERT INTO report_schedules (site_id, id, every, on_day, at_hour, sections, attachments, language, created_by_name, created_at)
     VALUES (?, ?, 'week', 1, 8, '{leads}', '{}', 'en', 'x', now())`,
    [siteId, id]
  )
  await rowsOf(
    'INSERT INTO report_recipients (site_id, id, schedule_id, user_id) VALUES (?, ?, ?, ?)',
    [siteId, id, id, userId]
  )
  await rowsOf(
    `INSERT INTO report_sendings (site_id, id, schedule_id, recipient_id, first_day, last_day, due_at, planned_at, changed_at)
     VALUES (?, ?, ?, ?, '2026-01-01', '2026-01-07', now(), now(), now())`,
    [siteId, id, id, id]
  )
}

async function makeDeliveries({ id: siteId, workspaceId }: TestSite) {
  const [{ id }] = await rowsOf(
    `INSERT INTO destinations (workspace_id, site_id, plugin, name, events)
     VALUES (?, ?, 'webhook', 'x', '{ping}') RETURNING id`,
    [workspaceId, siteId]
  )
  const messageId = randomUUID()
  await rowsOf(
    `INSERT INTO messages (site_id, id, type, subject, occurred_at, body) VALUES (?, ?, 'ping', 'x', now(), '{}')`,
    [siteId, messageId]
  )
  await rowsOf(
    `INSERT INTO deliveries (site_id, message_id, destination_id, state) VALUES (?, ?, ?, 'delivered')`,
    [siteId, messageId, id]
  )
  await rowsOf(
    `INSERT INTO delivery_attempts (site_id, message_id, destination_id, at, outcome, took_ms)
     VALUES (?, ?, ?, now(), 'delivered', 1)`,
    [siteId, messageId, id]
  )
  await rowsOf('INSERT INTO destination_health (workspace_id, destination_id) VALUES (?, ?)', [
    workspaceId,
    id,
  ])
}

async function makeTraffic(siteId: string, day: string) {
  await deriveTrafficDay({ siteId, day, zone: 'UTC' })
  await rowsOf('INSERT INTO traffic_due (site_id, day) VALUES (?, ?)', [siteId, day])
  await rowsOf(
    `INSERT INTO traffic_bases (site_id, zone, encoding, closed_until) VALUES (?, 'UTC', 1, ?)`,
    [siteId, day]
  )
}

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>

/** A linked account, which the site uses: so its members see that it is there. */
async function makeAds(insert: Insert, siteId: string, userId: string) {
  const id = randomUUID()
  await insert('user_credentials', { id, user_id: userId, provider: 'google_ads', account: 'a' })
  const thing = { site_id: siteId, customer_id: 1, campaign_id: 2, ad_group_id: 0, keyword_id: 0 }
  await insert('ad_accounts', {
    site_id: siteId,
    credential_id: id,
    customer_id: 1,
    name: 'a',
    currency: 'EUR',
    timezone: 'UTC',
  })
  await insert('ad_costs', {
    ...thing,
    level: 'campaign',
    day: '2026-01-01',
    currency: 'EUR',
    cost_micros: 1,
    clicks: 1,
    impressions: 1,
    fetched_at: new Date(),
  })
  await insert('ad_names', { ...thing, name: 'a' })
  await insert('ad_clicks', {
    site_id: siteId,
    gclid: 'gclid',
    day: '2026-01-01',
    campaign_id: 2,
    ad_group_id: 0,
  })
}

async function makeHealth(siteId: string) {
  await rowsOf(`INSERT INTO intake_hours VALUES (?, now(), 'bot', 1, now())`, [siteId])
  await rowsOf(
    `INSERT INTO intake_samples (site_id, id, received_at, is_taken, outcome, status, bytes, event_count, is_batch, events,
       problems, keys)
     VALUES (?, gen_random_uuid(), now(), false, 'bot', 200, 1, 1, true, '[]', '[]', '{}')`,
    [siteId]
  )
  await rowsOf(
    `INSERT INTO site_checks (site_id, url, person, started_at) VALUES (?, 'https://example.com/', 'x', now())`,
    [siteId]
  )
}

async function makeUploads(siteId: string) {
  const [{ id }] = await rowsOf(
    `INSERT INTO upload_targets (site_id, network, name) VALUES (?, 'google-ads', 'x') RETURNING id`,
    [siteId]
  )
  const requestId = randomUUID()
  await rowsOf(
    `INSERT INTO upload_requests (site_id, id, target_id, operation, state, size) VALUES (?, ?, ?, 'upload', 'done', 1)`,
    [siteId, requestId, id]
  )
  await rowsOf(
    `INSERT INTO upload_receipts (site_id, target_id, lead_id, state, consent, source, event_at, due_at, request_id, place)
     VALUES (?, ?, gen_random_uuid(), 'processed', 'granted', 'web', now(), now(), ?, 0)`,
    [siteId, id, requestId]
  )
  await rowsOf(
    `WITH file AS (INSERT INTO upload_files (site_id, request_id, name, type, head_lines)
       VALUES (:siteId, :requestId, 'x.csv', 'text/csv', 2))
     INSERT INTO upload_file_parts (site_id, request_id, place, content) VALUES (:siteId, :requestId, 0, 'x')`,
    { siteId, requestId } as any
  )
  await rowsOf('INSERT INTO upload_due (site_id, lead_id) VALUES (?, gen_random_uuid())', [siteId])
}

async function makeLeads(insert: Insert, siteId: string, userId: string, callId: string) {
  const [leadId, otherId] = [randomUUID(), randomUUID()].sort()
  const at = new Date()
  for (const id of [leadId, otherId]) {
    await insert('leads', {
      site_id: siteId,
      id,
      root_id: id,
      opened_at: at,
      opened_by: 'call',
      first_seen_at: at,
      last_activity_at: at,
    })
  }
  await insert('lead_keys', { site_id: siteId, kind: 'call', value: callId, lead_id: leadId })
  await insert('lead_calls', { site_id: siteId, call_id: callId, lead_id: leadId })
  await insert('visitor_identities', {
    site_id: siteId,
    fingerprint: 'one',
    kind: 'phone',
    value: '+4930123456',
    given_at: at,
  })
  await insert('lead_merges', {
    site_id: siteId,
    kept_id: leadId,
    gone_id: otherId,
    because: 'person',
  })
  await insert('leads_apart', { site_id: siteId, one_id: leadId, other_id: otherId })
  await insert('lead_actions', {
    site_id: siteId,
    lead_id: leadId,
    version: 2,
    kind: 'status',
    user_id: userId,
    person: 'Test Person',
    before: '{}',
    after: '{}',
  })
  await insert('lead_notes', { site_id: siteId, lead_id: leadId, person: 'Test Person', text: 'x' })
  await insert('lead_due', { site_id: siteId, kind: 'lead', value: leadId })
  await insert('own_lines', { site_id: siteId, number: '+4930999999' })
}

async function makeNumbers(siteId: string, callId: string) {
  await rowsOf('INSERT INTO call_rematches (site_id, call_id, due_at) VALUES (?, ?, now())', [
    siteId,
    callId,
  ])
  await rowsOf(
    `INSERT INTO source_numbers (site_id, number, name) VALUES (?, '+4989654321', 'x')`,
    [siteId]
  )
  await rowsOf(`INSERT INTO pool_numbers (site_id, number) VALUES (?, '+4989654322')`, [siteId])
  await rowsOf(
    `SELECT telephony.reserve_number(?, gen_random_uuid(), gen_random_uuid(), 'f', now(), 60),
            telephony.give_reference(?, gen_random_uuid(), 'f', now(), ARRAY['234567'])`,
    [siteId, siteId]
  )
}

async function makeImport(siteId: string, callId: string) {
  const [{ id }] = await rowsOf(
    `INSERT INTO call_imports (site_id, file_name, encoding, delimiter, bytes, width, head, mapping, person)
     VALUES (?, 'x', 'utf-8', ',', 1, 1, '[]', '{}', 'Test Person') RETURNING id`,
    [siteId]
  )
  const key = [siteId, id]
  await rowsOf(`INSERT INTO call_import_chunks VALUES (?, ?, 0, '[]')`, key)
  await rowsOf(`INSERT INTO call_import_refusals VALUES (?, ?, 1, 'time', '[]')`, key)
  await rowsOf('INSERT INTO call_import_calls VALUES (?, ?, ?, 1)', [...key, callId])
}

/** A run of provisioning, and a template that was pushed to a site. */
async function makeProvisioned(workspaceId: string, siteId: string) {
  const id = randomUUID()
  const statements: [sql: string, ...bindings: string[]][] = [
    [
      `INSERT INTO provisioning_runs (workspace_id, id, source, fingerprint, made_by, made_at)
       VALUES (?, ?, 'file', 'x', 'x', now())`,
      workspaceId,
      id,
    ],
    [
      `INSERT INTO provisioning_rows (workspace_id, run_id, line, given, action, label, before, after, problems)
       VALUES (?, ?, 1, '{}', 'new', 'x', '{}', '{}', '[]')`,
      workspaceId,
      id,
    ],
    [`INSERT INTO site_templates (workspace_id, id, name) VALUES (?, ?, 'x')`, workspaceId, id],
    [
      'INSERT INTO templated_sites (workspace_id, site_id, template_id, version) VALUES (?, ?, ?, 1)',
      workspaceId,
      siteId,
      id,
    ],
    [
      `INSERT INTO template_pushes (workspace_id, id, template_id, version, made_by, made_at)
       VALUES (?, ?, ?, 1, 'x', now())`,
      workspaceId,
      id,
      id,
    ],
    [
      `INSERT INTO template_changes (workspace_id, push_id, site_id, key, before, after)
       VALUES (?, ?, ?, 'template', '{}', '{}')`,
      workspaceId,
      id,
      siteId,
    ],
  ]
  for (const [sql, ...bindings] of statements) await rowsOf(sql, bindings)
}
