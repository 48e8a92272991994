import { indexPages } from '@adonisjs/inertia'
import { indexEntities } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/app'
import { generateRegistry } from '@tuyau/core/hooks'

export default defineConfig({
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    {
      file: () => import('@adonisjs/core/providers/repl_provider'),
      environment: ['repl', 'test'],
    },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/redis/redis_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('#providers/language_provider'),
    () => import('#providers/vite_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/inertia/inertia_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/ally/ally_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('@adonisjs/bouncer/bouncer_provider'),
    () => import('@adonisjs/transmit/transmit_provider'),
    () => import('#providers/plugins_provider'),
    () => import('#providers/bus_provider'),
    () => import('#providers/partitions_provider'),
    () => import('#providers/ingest_provider'),
    () => import('#providers/collect_provider'),
    () => import('#providers/health_provider'),
    () => import('#providers/live_provider'),
    () => import('#providers/workers_provider'),
    () => import('#providers/deliveries_provider'),
    () => import('#providers/calls_provider'),
    () => import('#providers/learning_provider'),
    () => import('#providers/attribution_provider'),
    () => import('#providers/traffic_provider'),
    () => import('#providers/leads_provider'),
    () => import('#providers/replay_provider'),
    () => import('#providers/call_imports_provider'),
    () => import('#providers/ads_provider'),
    () => import('#providers/overview_provider'),
    () => import('#providers/reports_provider'),
    () => import('#providers/moving_provider'),
  ],

  preloads: [
    () => import('#start/routes'),
    () => import('#start/kernel'),
    () => import('#start/events'),
  ],

  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.{ts,js}'], timeout: 5_000 },
      { name: 'functional', files: ['tests/functional/**/*.spec.{ts,js}'], timeout: 30_000 },
      {
        name: 'plugins',
        files: ['plugins/**/*.spec.{ts,js}', 'resources/plugin_templates/**/*.spec.{ts,js}'],
        timeout: 10_000,
      },
      { name: 'faults', files: ['tests/faults/**/*.spec.{ts,js}'], timeout: 120_000 },
      { name: 'browser', files: ['tests/browser/**/*.spec.{ts,js}'], timeout: 60_000 },
    ],
    forceExit: true,
  },

  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/lang/**/*.json', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
    { pattern: 'plugins/**/cases/*.json', reloadServer: false },
    // What other packages import: the contracts as they are written, and the door of the suites.
    { pattern: 'app/plugins/contracts/*.ts', reloadServer: false },
    { pattern: 'app/plugins/testing/main.*', reloadServer: false },
  ],

  hooks: {
    init: [
      indexEntities({
        controllers: {
          source: 'app',
          glob: ['**/*_controller.ts'],
          importAlias: '#app',
          skipSegments: ['controllers'],
        },
        transformers: {
          enabled: true,
          withSharedProps: true,
          source: 'app',
          glob: ['**/*_transformer.ts'],
          importAlias: '#app',
          inertiaMiddlewareImportPath: '#app/web/middleware/inertia_middleware',
        },
        events: { enabled: false },
        listeners: { enabled: false },
      }),
      indexPages({ framework: 'vue3' }),
      // What programs ask for is of no use to pages.
      generateRegistry({ routes: { except: [/^api\.v1\./] } }),
    ],
  },
})
