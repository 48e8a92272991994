import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { MemberRole } from '#app/shared/tenant_db'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'
import { rowsOf } from '#tests/support/sites'
import {
  grantSections,
  makeTenant,
  NOBODYS,
  ROWS_OF,
  type Tenant,
} from '#tests/functional/tenancy/tenants'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Verb = 'select' | 'insert' | 'update' | 'delete'
type Enter = (trx: TransactionClientContract) => Promise<unknown>

const ROLES: MemberRole[] = ['owner', 'admin', 'analyst', 'viewer']
const READ_SITE: Partial<Record<Verb, MemberRole[]>> = { select: ROLES }
const MANAGERS: MemberRole[] = ['owner', 'admin']
/** Who may say what came of a call; what they did stands under their own name. */
const WORKERS: MemberRole[] = ['owner', 'admin', 'analyst']
const WORKED = { select: ROLES, insert: WORKERS, update: WORKERS }
const OWNERS: MemberRole[] = ['owner']
const MANAGED = { select: ROLES, insert: MANAGERS, update: MANAGERS, delete: MANAGERS }

const FOR_MANAGERS = { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS }

/** What members may do with their own tenant's rows, having entered their site; everything else is refused. */
const ALLOWED: Record<string, Partial<Record<Verb, MemberRole[]>>> = {
  users: { select: ['owner'], update: ['owner'] },
  workspaces: { select: ROLES, update: ['owner', 'admin'] },
  // The row is the viewer's: anybody may leave.
  memberships: { select: ROLES, update: MANAGERS, delete: ['owner', 'admin', 'viewer'] },
  invitations: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  provisioning_runs: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  provisioning_rows: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  site_templates: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  templated_sites: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  template_pushes: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  template_changes: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  // The row is the owner's: under somebody else's name nobody writes.
  audit_log: { select: MANAGERS, insert: ['owner'] },
  api_tokens: { select: MANAGERS, insert: MANAGERS, delete: MANAGERS },
  api_answers: {},
  workspace_runs: { select: OWNERS, insert: OWNERS, update: OWNERS },
  workspace_imports: { select: OWNERS, insert: OWNERS, update: OWNERS, delete: OWNERS },
  workspace_import_sites: { select: OWNERS },
  history_imports: MANAGED,
  history_days: { select: ROLES },
  history_rows: { select: ROLES },
  // Of the tokens nobody who is signed in reads a byte: they have no rights to those columns.
  user_credentials: READ_SITE,
  sites: { select: ROLES, insert: ['owner', 'admin'], update: ['owner', 'admin'] },
  site_grants: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  shared_links: { select: MANAGERS, insert: MANAGERS, update: MANAGERS, delete: MANAGERS },
  site_plugins: MANAGED,
  workspace_plugins: MANAGED,
  job_runs: { select: ROLES, insert: ['owner', 'admin'], update: ['owner', 'admin'] },
  former_scores: READ_SITE,
  shadow_days: { select: ROLES, delete: ['owner', 'admin'] },
  site_signals: READ_SITE,
  drops: READ_SITE,
  calls: { select: ROLES, update: WORKERS },
  call_actions: { select: ROLES, insert: ['owner'] },
  call_imports: { select: ROLES, insert: WORKERS, update: WORKERS, delete: WORKERS },
  call_import_chunks: { select: WORKERS, insert: WORKERS },
  call_import_refusals: { select: WORKERS },
  call_import_calls: READ_SITE,
  call_secrets: { select: MANAGERS, insert: MANAGERS, update: MANAGERS },
  leads: WORKED,
  lead_keys: { select: ROLES, insert: WORKERS },
  lead_calls: READ_SITE,
  visitor_identities: READ_SITE,
  lead_merges: WORKED,
  leads_apart: { select: ROLES, insert: WORKERS, delete: WORKERS },
  lead_actions: { select: ROLES, insert: ['owner'] },
  lead_notes: WORKED,
  lead_due: WORKED,
  own_lines: READ_SITE,
  source_numbers: MANAGED,
  pool_numbers: { select: ROLES, insert: MANAGERS, delete: MANAGERS },
  number_reservations: READ_SITE,
  site_models: READ_SITE,
  visitors: READ_SITE,
  sessions: READ_SITE,
  events: READ_SITE,
  conversions: READ_SITE,
  touch_sources: READ_SITE,
  landing_pages: READ_SITE,
  credits: READ_SITE,
  credit_days: READ_SITE,
  credit_due: READ_SITE,
  credit_bases: READ_SITE,
  credit_derivations: READ_SITE,
  attribution_reports: READ_SITE,
  attribution_truths: READ_SITE,
  traffic_days: READ_SITE,
  traffic_columns: READ_SITE,
  traffic_due: READ_SITE,
  traffic_bases: READ_SITE,
  ad_accounts: MANAGED,
  ad_costs: READ_SITE,
  ad_names: READ_SITE,
  ad_clicks: READ_SITE,
  upload_targets: { select: ROLES, insert: MANAGERS, update: MANAGERS },
  upload_requests: { select: ROLES, insert: MANAGERS, update: MANAGERS },
  upload_receipts: { select: ROLES, update: MANAGERS },
  upload_files: { select: ROLES, insert: MANAGERS },
  upload_file_parts: { select: MANAGERS, insert: MANAGERS, delete: MANAGERS },
  upload_history: { select: ROLES, insert: MANAGERS },
  upload_due: { select: ROLES, insert: WORKERS, update: WORKERS },
  funnels: { ...WORKED, delete: WORKERS },
  destinations: MANAGED,
  destination_health: { select: ROLES, delete: MANAGERS },
  messages: { select: ROLES, insert: WORKERS },
  deliveries: { ...MANAGED, insert: WORKERS },
  delivery_attempts: { select: ROLES, delete: MANAGERS },
  site_groups: MANAGED,
  workspace_brands: MANAGED,
  // Addresses of clients.
  report_schedules: FOR_MANAGERS,
  report_recipients: FOR_MANAGERS,
  report_sendings: FOR_MANAGERS,
  // The row is the owner's own: of others nobody sees what they do not want to hear.
  overview_snoozes: { select: ['owner'], insert: ['owner'], update: ['owner'], delete: ['owner'] },
  click_checks: READ_SITE,
  event_claims: {},
  intake_hours: READ_SITE,
  intake_samples: READ_SITE,
  site_checks: WORKED,
}

const VISITS = ['today', 'traffic', 'conversions', 'leads', 'calls', 'attribution']
const EVERY_SECTION: readonly string[] = CLIENT_SECTIONS

/** What a client reads with one of these sections; everything else is closed to them, and they write nothing. */
const CLIENTS_READ: Record<string, readonly string[]> = {
  sites: EVERY_SECTION,
  workspaces: EVERY_SECTION,
  sessions: EVERY_SECTION,
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

/** Does this actor reach any of the tenant's rows with this verb? Everything is rolled back. */
async function reaches(verb: Verb, table: string, tenant: Tenant, enter: Enter): Promise<boolean> {
  const [where, ...bindings] = ROWS_OF[table](tenant)
  const [row] = await rowsOf(
    `SELECT to_json(t) AS json FROM ${table} t WHERE ${where} LIMIT 1`,
    bindings
  )
  const trx = await db.connection('app').transaction()
  try {
    await enter(trx)
    const run = async (sql: string, values: unknown[] = bindings) =>
      (await trx.rawQuery(sql, values as any[])).rowCount > 0
    if (verb === 'select') return await run(`SELECT 1 FROM ${table} WHERE ${where}`)
    if (verb === 'delete') return await run(`DELETE FROM ${table} WHERE ${where}`)
    if (verb === 'insert') {
      return await run(
        `INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, ?)`,
        [JSON.stringify(row.json)]
      )
    }
    const column = await updatableColumn(trx, table)
    return (
      column !== null && (await run(`UPDATE ${table} SET ${column} = ${column} WHERE ${where}`))
    )
  } catch (error: any) {
    if (error.code === '23505') return true
    if (error.code === '42501') return false
    throw error
  } finally {
    await trx.rollback()
  }
}

async function updatableColumn(trx: TransactionClientContract, table: string) {
  const { rows } = await trx.rawQuery(
    `SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0
       AND has_column_privilege(attrelid, attnum, 'UPDATE') LIMIT 1`,
    [table]
  )
  return rows[0]?.attname ?? null
}

const enterSite = (userId: string, siteId: string): Enter => {
  return (trx) => trx.rawQuery('SELECT tenancy.enter_site(?, ?)', [userId, siteId])
}

test.group('Tenants, in the database', (group) => {
  let ours: Tenant
  let theirs: Tenant
  let tables: string[]
  const verbs: Verb[] = ['select', 'insert', 'update', 'delete']

  group.setup(async () => {
    ours = await makeTenant()
    theirs = await makeTenant()
    const rows = await rowsOf(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`
    )
    tables = rows.map(({ name }) => name).filter((name) => !NOBODYS.includes(name))
  })

  test('every table is known to this test and holds rows of both tenants', async ({ assert }) => {
    assert.sameMembers(tables, Object.keys(ROWS_OF))
    for (const table of tables) {
      for (const tenant of [ours, theirs]) {
        const [where, ...bindings] = ROWS_OF[table](tenant)
        assert.isNotEmpty(await rowsOf(`SELECT 1 FROM ${table} WHERE ${where}`, bindings), table)
      }
    }
  })

  test('strangers reach nothing, whatever they enter', async ({ assert }) => {
    const strangers: Record<string, Enter> = {
      'nobody': async () => {},
      'owner elsewhere': enterSite(theirs.people.owner, theirs.siteId),
      'owner elsewhere, at our door': enterSite(theirs.people.owner, ours.siteId),
      'owner elsewhere, at our workspace': (trx) =>
        trx.rawQuery('SELECT tenancy.enter_workspace(?, ?)', [
          theirs.people.owner,
          ours.workspaceId,
        ]),
      'owner elsewhere, all workspaces': (trx) =>
        trx.rawQuery('SELECT tenancy.enter_user(?)', [theirs.people.owner]),
    }
    for (const [name, enter] of Object.entries(strangers)) {
      for (const table of tables) {
        for (const verb of verbs) {
          assert.isFalse(await reaches(verb, table, ours, enter), `${name}: ${verb} ${table}`)
        }
      }
    }
  }).timeout(60_000)

  test('members do what their role allows, and nothing else', async ({ assert }) => {
    for (const role of ROLES) {
      for (const table of tables) {
        for (const verb of verbs) {
          const expected = ALLOWED[table]?.[verb]?.includes(role) ?? false
          const enter = enterSite(ours.people[role], ours.siteId)
          const actual = await reaches(verb, table, ours, enter)
          assert.equal(actual, expected, `${role}: ${verb} ${table}`)
        }
      }
    }
  }).timeout(60_000)

  test('clients change nothing, and read only what their sections hold', async ({ assert }) => {
    const { clientId, siteId } = ours
    const enter = enterSite(clientId, siteId)
    for (const table of tables) {
      for (const verb of verbs) {
        const expected = verb === 'select' && table in CLIENTS_READ
        const actual = await reaches(verb, table, ours, enter)
        assert.equal(actual, expected, `all sections: ${verb} ${table}`)
      }
    }
    for (const section of CLIENT_SECTIONS) {
      await grantSections(siteId, clientId, [section])
      for (const table of tables) {
        const expected = CLIENTS_READ[table]?.includes(section) ?? false
        const actual = await reaches('select', table, ours, enter)
        assert.equal(actual, expected, `${section}: select ${table}`)
      }
    }
  }).timeout(60_000)

  test('a client has no way in but the door of their site, and none when it has expired', async ({
    assert,
  }) => {
    const { clientId, siteId, workspaceId } = ours
    await grantSections(siteId, clientId, CLIENT_SECTIONS)
    const doors: Record<string, Enter> = {
      'all workspaces': (trx) => trx.rawQuery('SELECT tenancy.enter_user(?)', [clientId]),
      'the workspace': (trx) =>
        trx.rawQuery('SELECT tenancy.enter_workspace(?, ?)', [clientId, workspaceId]),
      'another site': enterSite(clientId, theirs.siteId),
      'the site, and then nothing': async (trx) => {
        await enterSite(clientId, siteId)(trx)
        await trx.rawQuery('SELECT tenancy.enter_user(?)', [clientId])
      },
    }
    const ownRow = (table: string) => table === 'users'
    for (const [name, enter] of Object.entries(doors)) {
      for (const table of tables.filter((one) => !ownRow(one))) {
        assert.isFalse(await reaches('select', table, ours, enter), `${name}: select ${table}`)
      }
    }
    await rowsOf(`UPDATE site_grants SET expires_at = now() WHERE user_id = ?`, [clientId])
    assert.isFalse(await reaches('select', 'sites', ours, enterSite(clientId, siteId)))
  }).timeout(60_000)

  test('leaving a transaction leaves the tenant', async ({ assert }) => {
    const app = db.connection('app')
    await app.transaction((trx) => enterSite(ours.people.owner, ours.siteId)(trx) as Promise<void>)
    for (let i = 0; i < 20; i++) {
      const { rows } = await app.rawQuery('SELECT count(*)::int AS count FROM events')
      assert.equal(rows[0].count, 0)
    }
  })
})

test.group('Tenants, the catalogue', () => {
  const none = async (assert: any, sql: string) => assert.deepEqual(await rowsOf(sql), [])

  test('row security is on and forced everywhere', async ({ assert }) => {
    await none(
      assert,
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'adonis%'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`
    )
    await none(
      assert,
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'partitions' AND c.relkind = 'r' AND NOT c.relrowsecurity`
    )
  })

  test('the roles of the application have no power beyond policies', async ({ assert }) => {
    await none(
      assert,
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'opsmantik%' AND (rolsuper OR rolbypassrls)`
    )
    for (const role of ['opsmantik_app', 'opsmantik_service']) {
      await none(
        assert,
        `SELECT nspname FROM pg_namespace WHERE has_schema_privilege('${role}', oid, 'CREATE')
            AND nspname NOT LIKE 'pg_%'`
      )
      await none(
        assert,
        `SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'partitions')
            AND (has_table_privilege('${role}', c.oid, 'TRUNCATE')
              OR n.nspname = 'partitions' AND has_table_privilege('${role}', c.oid, 'SELECT'))`
      )
      await none(
        assert,
        `SELECT 1 FROM pg_namespace WHERE nspname = 'partitions' AND has_schema_privilege('${role}', oid, 'USAGE')`
      )
    }
  })

  test('keys of tables with a site begin with it, or with its workspace', async ({ assert }) => {
    await none(
      assert,
      `SELECT i.indexrelid::regclass::text FROM pg_index i
         JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute site ON site.attrelid = c.oid AND site.attname = 'site_id'
        WHERE n.nspname IN ('public', 'partitions') AND i.indisunique AND i.indkey[0] <> site.attnum
          AND NOT EXISTS (SELECT FROM pg_attribute w
            WHERE w.attrelid = c.oid AND w.attname = 'workspace_id' AND w.attnum = i.indkey[0])`
    )
  })

  test('no view, and no function that looks behind policies but the three doors and the queue', async ({
    assert,
  }) => {
    await none(assert, `SELECT viewname FROM pg_views WHERE schemaname IN ('public', 'partitions')`)
    const definers = await rowsOf(
      `SELECT proname, proconfig FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE prosecdef AND nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY proname`
    )
    assert.deepEqual(
      definers.map(({ proname }) => proname),
      [
        'add_link_user',
        'add_token_user',
        'clients',
        'delete_unused_sites',
        'enforce_two_factor',
        'enqueue_run',
        'enqueue_workspace_run',
        'enter_removed_workspace',
        'enter_site',
        'enter_user',
        'enter_workspace',
        'granted_sites',
        'keep_an_owner',
        'lead_figures',
        'only_persons_own',
        'people',
        'people_with_two_factor',
        'remove_link_user',
      ]
    )
    for (const { proconfig } of definers) {
      assert.deepEqual(proconfig, ['search_path=pg_catalog, pg_temp'])
    }
  })
})
