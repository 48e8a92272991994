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
      'shared',
      'workspaces',
      'plugins/stored_choices',
      'health/page/queries/last_check',
      'health/transformers',
    ],
    types: ['plugins', 'auth'],
  },
  site_plugins: { may: ['plugins', 'sites', 'workspaces', 'shared'] },
  workspaces: { may: ['shared'], types: ['plugins'] },
  auth: { may: ['shared', 'workspaces'], types: ['plugins'] },
  people: {
    may: ['auth', 'sites/exceptions', 'workspaces', 'shared'],
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
  history: {
    may: ['calls/importing/csv', 'reports/queries/watched_site', 'sites', 'shared'],
  },
  visitors: { may: ['sites', 'shared'] },
  privacy: { may: ['shared'] },
  jobs: { may: ['sites', 'shared'] },
  scoring: { may: ['plugins', 'visitors', 'sites', 'shared'] },
  learning: {
    may: ['jobs', 'scoring', 'plugins', 'visitors', 'sites', 'shared'],
    types: ['auth'],
  },
  replay: {
    may: ['jobs', 'scoring', 'plugins/registry', 'reports/queries', 'visitors', 'sites', 'shared'],
    types: ['plugins', 'ingest', 'auth'],
  },
  enrichment: { may: ['plugins', 'sites', 'shared'] },
  attribution: {
    may: [
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
      'history/history_beside',
      'history/transformers',
      'jobs',
      'reports/queries/sessions_by_id',
      'reports/queries/watched_site',
      'scoring/band',
      'visitors',
      'sites',
      'shared',
    ],
    types: ['ingest/events', 'auth'],
  },
  deliveries: {
    may: ['plugins', 'sites', 'visitors', 'scoring/band', 'shared'],
    types: ['ingest/events', 'auth'],
  },
  ingest: {
    may: [
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
  collect: {
    may: ['ingest', 'calls', 'health/intake', 'visitors', 'sites', 'shared'],
    types: ['plugins/contracts/call_provider'],
  },
  health: {
    may: [
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
  overview: {
    may: [
      'ads/page',
      'ads/targets/queries/troubled_targets',
      'deliveries/queries/troubled_endpoints',
      'health/intake/queries/refused_providers',
      'sites',
      'shared',
    ],
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
  web: { may: ['sites', 'shared', 'auth/transformers'], types: ['auth'] },
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
