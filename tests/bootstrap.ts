import { assert } from '@japa/assert'
import { chromium } from 'playwright'
import { apiClient } from '@japa/api-client'
import app from '@adonisjs/core/services/app'
import { browserClient } from '@japa/browser-client'
import type { Config } from '@japa/runner/types'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import testUtils from '@adonisjs/core/services/test_utils'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { CHROMIUM_ARGS, chromiumPath } from '#tests/support/chromium'
import { migrateTestDatabase } from '#tests/support/database'

export const plugins: Config['plugins'] = [
  assert(),
  apiClient(),
  pluginAdonisJS(app),
  sessionApiClient(app),
  authApiClient(app),
  browserClient({
    runInSuites: ['browser'],
    launcher: (options) =>
      chromium.launch({ ...options, executablePath: chromiumPath(), args: CHROMIUM_ARGS }),
  }),
]

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [migrateTestDatabase],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  // A machine that hangs for ten seconds fails a test of thousands. The log says `(x2)`: that is a fault to be found, too.
  if (process.env.CI) suite.onGroup((group) => group.tap((test) => test.retry(1)))
  if (['browser', 'functional', 'faults'].includes(suite.name)) {
    return suite.setup(() => testUtils.httpServer().start())
  }
}
