/** What an operation of the API is declared with. */
const DECLARING = ['api/fields', 'api/operation', 'api/page', 'api/path_id', 'api/problem']

/**
 * Who may import whom, as lint rules. What is not listed is forbidden. `types` may be imported as types only.
 * `docs/architecture.md` explains why; this table is what holds.
 */
const CAPABILITIES = {
  shared: {},
  plugins: { may: ['shared'] },
  partitions: { may: ['shared'], types: ['ingest/events'] },
  sites: {
    may: [
      ...DECLARING,
      'shared',
      'workspaces',
      'plugins/stored_choices',
      'templates/create_templated_site',
      'templates/template_choices',
      'health/page/queries/last_check',
      'health/transformers',
    ],
    types: ['plugins', 'auth'],
  },
  site_plugins: { may: [...DECLARING, 'plugins', 'sites', 'workspaces', 'shared'] },
  workspaces: { may: ['shared'], types: ['plugins'] },
  auth: { may: ['branding/brand_of', 'branding/look', 'shared', 'workspaces'], types: ['plugins'] },
  audit: { may: ['people/roles', 'sites/exceptions', 'workspaces', 'shared'] },
  api: {
    may: [
      'access/ensure_may_call',
      'access/route_rules',
      'collect/read_body',
      'people/roles',
      'sites/exceptions',
      'sites/queries/sites_of_person',
      'sites/validators/rules',
      'workspaces',
      'shared',
    ],
  },
  people: {
    may: [
      'sites/api/queries/outward_sites',
      ...DECLARING,
      'auth',
      'branding',
      'live/end_unwelcome_streams',
      'sites/exceptions',
      'sites/site_registry',
      'workspaces',
      'shared',
    ],
  },
  moving: {
    may: [
      'attribution/ledger/queries/due_days',
      'deliveries/signing_keys',
      'jobs',
      'partitions/create_partitions',
      'people/queries',
      'sites',
      'workspaces',
      'shared',
    ],
  },
  branding: {
    may: [...DECLARING, 'people/people_page', 'sites/policies', 'sites/validators/rules', 'shared'],
  },
  history: {
    may: [
      ...DECLARING,
      'jobs',
      'reports/queries/watched_site',
      'sites',
      'traffic/days/calendar',
      'shared',
    ],
  },
  visitors: { may: ['sites', 'shared'] },
  privacy: { may: ['shared'] },
  jobs: { may: [...DECLARING, 'sites', 'shared'] },
  scoring: { may: ['plugins', 'visitors', 'sites', 'shared'] },
  learning: {
    may: [...DECLARING, 'jobs', 'scoring', 'plugins', 'visitors', 'sites', 'shared'],
    types: ['auth'],
  },
  replay: {
    may: [
      ...DECLARING,
      'jobs',
      'scoring',
      'plugins/registry',
      'reports/queries',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['plugins', 'ingest', 'auth'],
  },
  enrichment: { may: ['plugins', 'sites', 'shared'] },
  attribution: {
    may: [
      ...DECLARING,
      'jobs',
      'plugins',
      'site_plugins/choose_plugin',
      'ads/beside',
      'reports/queries/watched_site',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['auth'],
  },
  ads: {
    may: [
      ...DECLARING,
      'jobs',
      'plugins',
      'deliveries/exceptions',
      'deliveries/given_settings',
      'sites/exceptions',
      'deliveries/payloads/connection_state',
      'deliveries/payloads/upload_messages',
      'deliveries/queries/announce',
      'deliveries/queries/who_listens',
      'reports/queries/watched_site',
      'sites/policies',
      'shared',
    ],
    types: ['leads/desk/lead_status', 'auth'],
  },
  traffic: {
    may: [
      ...DECLARING,
      'history/history_beside',
      'history/transformers',
      'jobs',
      'reports/queries/sessions_by_id',
      'reports/queries/watched_site',
      'reports/session_journey',
      'scoring/band',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['ingest/events', 'auth'],
  },
  deliveries: {
    may: [...DECLARING, 'plugins', 'sites', 'visitors', 'scoring/band', 'shared'],
    types: ['ingest/events', 'auth'],
  },
  ingest: {
    may: [
      'auth/operator_command',
      'visitors',
      'enrichment',
      'scoring',
      'attribution',
      'deliveries',
      'leads/clues',
      'leads/keys',
      'sites',
      'shared',
    ],
  },
  calls: {
    may: [
      ...DECLARING,
      'jobs',
      'plugins',
      'deliveries',
      'leads/events',
      'leads/desk/follow_call',
      'reports/queries/sessions_by_id',
      'reports/queries/watched_site',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['auth'],
  },
  leads: {
    may: [
      ...DECLARING,
      'ads/beside',
      'deliveries',
      'calls/shown_call',
      'reports/queries/sessions_by_id',
      'scoring/band',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['auth'],
  },
  processes: { may: ['shared'] },
  collect: {
    may: [
      'processes/limit_messages',
      'ingest',
      'calls',
      'health/intake',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['plugins/contracts/call_provider'],
  },
  health: {
    may: [
      ...DECLARING,
      'ads/page/queries/ad_of_visit',
      'collect',
      'ingest/types',
      'plugins/outside',
      'reports/months',
      'reports/queries/watched_site',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['ingest', 'auth'],
  },
  live: {
    may: [
      'access/queries/standing_of',
      'auth/events',
      'ingest/events',
      'calls/events',
      'calls/queries/shown_calls',
      'leads/events',
      'leads/desk/shown_lead',
      'leads/desk/queries/leads_by_id',
      'scoring/band',
      'reports',
      'sites',
      'workspaces',
      'shared',
    ],
    types: ['calls', 'leads', 'ingest', 'visitors', 'auth'],
  },
  reports: {
    may: ['scoring/band', 'visitors', 'sites', 'workspaces', 'shared'],
    types: ['live', 'ingest', 'calls/types', 'auth'],
  },
  site_reports: {
    may: [
      ...DECLARING,
      'ads/beside',
      'branding',
      'calls/queries/calls_of_period',
      'jobs',
      'leads/period',
      'people/queries/people_of_workspace',
      'reports/queries/watched_site',
      'reports/transformers',
      'sites',
      'traffic/days/calendar',
      'traffic/page/traffic_view',
      'traffic/report',
      'auth/refuse',
      'auth/throttle',
      'auth/validators/fields',
      'workspaces',
      'shared',
    ],
    types: ['auth'],
  },
  overview: {
    may: [
      ...DECLARING,
      'auth/two_factor/workspaces_in_need',
      'people/queries/removed_workspaces',
      'ads/page',
      'leads/period',
      'ads/targets/queries/troubled_targets',
      'deliveries/queries/troubled_endpoints',
      'health/intake/queries/refused_providers',
      'sites',
      'shared',
    ],
  },
  templates: {
    may: [
      ...DECLARING,
      'attribution/installed_models',
      'attribution/jobs/queue_credits',
      'deliveries',
      'jobs',
      'plugins',
      'replay/queries/scorer_rows',
      'site_plugins',
      'workspaces',
      'sites',
      'shared',
    ],
    types: ['auth', 'replay/replay_job'],
  },
  provisioning: {
    may: [...DECLARING, 'templates', 'workspaces', 'sites', 'shared'],
    types: ['auth'],
  },
  demo: {
    may: [
      'ads/costs/queries',
      'ads/uploads/planning',
      'auth',
      'calls/matching',
      'collect',
      'enrichment',
      'ingest',
      'attribution/ledger',
      'attribution/truth',
      'leads/joining',
      'partitions',
      'sites',
      'traffic/days',
      'visitors',
      'shared',
    ],
    types: ['ads/costs'],
  },
  sharing: {
    may: [
      ...DECLARING,
      'access/ensure_may_call',
      'auth',
      'branding',
      'live/end_unwelcome_streams',
      'reports/queries/watched_site',
      'reports/transformers/watched_site_transformer',
      'sites',
      'web/in_passing',
      'shared',
    ],
  },
  access: { may: ['sites/exceptions', 'shared'] },
  web: {
    may: [
      'access',
      'api/answering/send_problem',
      'auth/transformers',
      'branding',
      'sites',
      'shared',
    ],
    types: ['auth'],
  },
}

const rule = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})

const message = (folder) => `app/${folder} may not import this: see import_rules.js`

function only(folder, { may = [], types = [] }) {
  const allowed = [folder, ...may].join('|')
  const readable = [folder, ...may, ...types].join('|')
  return {
    files: [`app/${folder}/**/*.ts`],
    ignores: ['app/plugins/contracts/**', 'app/plugins/testing/**'],
    rules: rule([
      { regex: `^#app/(?!(?:${readable})(?:/|$))`, message: message(folder) },
      {
        regex: `^#app/(?!(?:${allowed})(?:/|$))`,
        allowTypeImports: true,
        message: message(folder),
      },
      { regex: '^#(?:plugins|providers|tests)/', message: message(folder) },
      {
        regex: '^\\.\\./(?!shared/click_ids\\.js$)',
        message: 'Say where it is from the root: #app/...',
      },
    ]),
  }
}

export const importRules = [
  ...Object.entries(CAPABILITIES).map(([folder, rules]) => only(folder, rules)),
  {
    files: ['app/plugins/contracts/**/*.ts'],
    rules: rule([
      { regex: '^(?!\\./)', message: 'A contract imports nothing but other contracts.' },
    ]),
  },
  {
    files: ['plugins/**/*.ts'],
    ignores: ['plugins/**/*.spec.ts'],
    rules: rule([
      {
        regex: '^#(?!app/plugins/contracts/)',
        message: 'A plugin knows its contract, its own files, and packages from npm.',
      },
      { regex: '^\\.\\./', message: 'A plugin never imports another plugin.' },
    ]),
  },
  {
    files: ['plugins/**/*.spec.ts'],
    rules: rule([
      { regex: '^#(?!app/plugins/(?:contracts|testing)/)', message: 'Use the suites.' },
    ]),
  },
  {
    files: ['resources/tracker/**/*.ts'],
    rules: rule([
      {
        regex: '^(?:#|\\.\\./\\.\\./(?!app/(?:collect/protocol|shared/click_ids)))',
        message: 'The tracker may import the protocol, and nothing else of the server.',
      },
    ]),
  },
]
