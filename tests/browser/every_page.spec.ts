import { globSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { Receiver } from '#tests/support/receiver'
import { TURKISH } from '#tests/browser/words'
import { saidByTestPlugins } from '#tests/browser/test_plugins'
import { englishLeft } from '#tests/browser/english_left'
import { makePlaces, takeAwayPlaces, type Places } from '#tests/browser/demo_places'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
} from '#tests/browser/sites/dashboard'

/** Where each page of the dashboard is. A page that is not here fails the first test. */
const PAGES: Record<string, (at: Places) => string> = {
  'ads/account': ({ site }) => `/sites/${site}/ads/account`,
  'ads/files': ({ site }) => `/sites/${site}/ads/uploads/files`,
  'ads/index': ({ site }) => `/sites/${site}/ads`,
  'ads/upload_network': ({ site }) => `/sites/${site}/ads/uploads/networks/new`,
  'ads/upload_target': ({ site, target }) => `/sites/${site}/ads/uploads/targets/${target}`,
  'ads/uploads': ({ site }) => `/sites/${site}/ads/uploads`,
  'auth/account': () => '/account',
  'auth/forgot_password': () => '/forgot-password',
  'auth/invitation': () => '/invitations/of-nobody',
  'auth/report_mail': () => '/report-mails/of-nobody',
  'auth/reset_password': () => '/reset-password/of-nobody',
  'auth/sign_in': () => '/sign-in',
  'auth/sign_up': () => '/sign-up',
  'auth/two_factor': () => '/account/two-factor',
  'errors/not_found': () => '/nowhere',
  'plugins/index': ({ site }) => `/sites/${site}/plugins`,
  'plugins/show': ({ site }) => `/sites/${site}/plugins/scorer/classic`,
  'plugins/workspace': ({ workspace }) => `/workspaces/${workspace}/plugins`,
  'plugins/workspace_plugin': ({ workspace }) => `/workspaces/${workspace}/plugins/scorer/classic`,
  'shared/gone': () => '/shared/of-nobody',
  'shared/open': () => '/shared',
  'sites/attribution': ({ site }) => `/sites/${site}/attribution`,
  'sites/call_import': ({ site, callImport }) => `/sites/${site}/calls/import/${callImport}`,
  'sites/call_imports': ({ site }) => `/sites/${site}/calls/import`,
  'sites/call_setup': ({ site }) => `/sites/${site}/calls/setup`,
  'sites/calls': ({ site }) => `/sites/${site}/calls`,
  'sites/conversion': ({ site, conversion }) =>
    `/sites/${site}/attribution/conversions/${conversion}`,
  'sites/conversions': ({ site }) => `/sites/${site}/conversions`,
  'sites/funnel_visits': ({ site, funnel }) =>
    `/sites/${site}/conversions/funnels/${funnel}/visits?step=1`,
  'sites/funnels': ({ site, funnel }) => `/sites/${site}/conversions/funnels/${funnel}`,
  'sites/health': ({ site }) => `/sites/${site}/health`,
  'sites/history': ({ site }) => `/sites/${site}/history`,
  'sites/index': () => '/sites',
  'sites/install': ({ site }) => `/sites/${site}/install`,
  'sites/leads': ({ site }) => `/sites/${site}/leads`,
  'sites/learning': ({ site }) => `/sites/${site}/scoring/learning`,
  'sites/live': ({ site }) => `/sites/${site}/live`,
  'sites/new': () => '/sites/new',
  'sites/numbers': ({ site }) => `/sites/${site}/calls/numbers`,
  'sites/report': ({ site }) => `/sites/${site}/report`,
  'sites/report_mail': ({ site, reportMail }) => `/sites/${site}/report/mails/${reportMail}`,
  'sites/report_mails': ({ site }) => `/sites/${site}/report/mails`,
  'sites/scoring': ({ site }) => `/sites/${site}/scoring`,
  'sites/session': ({ site, visit }) => `/sites/${site}/sessions/${visit}`,
  'sites/settings': ({ site }) => `/sites/${site}/settings`,
  'sites/sharing': ({ site }) => `/sites/${site}/sharing`,
  'sites/traffic': ({ site }) => `/sites/${site}/traffic`,
  'sites/traffic_visits': ({ site }) => `/sites/${site}/traffic/visits`,
  'tokens/index': () => '/account/tokens',
  'webhooks/edit': ({ site, endpoint }) => `/sites/${site}/webhooks/${endpoint}/edit`,
  'webhooks/events': ({ site }) => `/sites/${site}/webhooks/events`,
  'webhooks/index': ({ site }) => `/sites/${site}/webhooks`,
  'webhooks/message': ({ site, endpoint, message }) =>
    `/sites/${site}/webhooks/${endpoint}/messages/${message}`,
  'webhooks/new': ({ site }) => `/sites/${site}/webhooks/new`,
  'webhooks/show': ({ site, endpoint }) => `/sites/${site}/webhooks/${endpoint}`,
  'workspaces/audit': ({ workspace }) => `/workspaces/${workspace}/audit`,
  'workspaces/branding': () => '/branding',
  'workspaces/export': ({ workspace }) => `/workspaces/${workspace}/export`,
  'workspaces/import': ({ workspace }) => `/workspaces/${workspace}/import`,
  'workspaces/people': () => '/people',
  'workspaces/provisioning': ({ workspace }) => `/workspaces/${workspace}/provisioning`,
  'workspaces/templates': () => '/templates',
}

/** Shown once, after something was made or begun; looked at where that is tested. */
const ELSEWHERE = [
  'auth/sign_in_code',
  'errors/forbidden',
  'errors/server_error',
  'shared/password',
  'webhooks/secret',
  'workspaces/provisioning_run',
  'workspaces/template',
]

/** Pages that answer so. */
const STATUS: Record<string, number> = { 'errors/not_found': 404, 'shared/gone': 404 }

const SIGNED_OUT = /^(auth\/(?!account|two_factor)|shared\/)/

const SIZES = [
  { width: 380, height: 800 },
  { width: 1280, height: 900 },
]

test.group('Every page', (group) => {
  let places: Places
  group.setup(async () => {
    const stops: (() => unknown)[] = []
    const receiver = await Receiver.start((stop: () => unknown) => void stops.push(stop))
    places = await makePlaces(receiver)
    return async () => {
      await takeAwayPlaces()
      for (const stop of stops) await stop()
    }
  })
  group.each.timeout(60_000)

  test('is in the table of this test', ({ assert }) => {
    const files = globSync('**/*.vue', { cwd: app.makePath('inertia/pages') })
    const names = files.map((file) => file.replace('.vue', '').replaceAll('\\', '/'))
    assert.sameMembers([...Object.keys(PAGES), ...ELSEWHERE], names)
  })

  test('{0}: nothing for axe or the browser to complain of, nothing sideways')
    .with(Object.keys(PAGES).map((name) => [name]))
    .run(async ({ assert, browser, cleanup }, [name]) => {
      const { page, problems, close } = await dashboardOf(browser, places.user)
      cleanup(close)
      if (SIGNED_OUT.test(name)) await page.context().clearCookies()
      const answer = await page.goto(APP + PAGES[name](places))
      assert.equal(answer!.status(), STATUS[name] ?? 200)
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const size of SIZES) {
        await page.setViewportSize(size)
        assert.isTrue(await fitsItsWidth(page), `at ${size.width}`)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const found = await accessibilityProblems(page)
          assert.deepEqual(found, [], `${colorScheme} at ${size.width}`)
        }
      }
      if (!STATUS[name]) assert.deepEqual(problems, [])
    })

  test('{0} in Turkish: nothing left in English, nothing sideways')
    .with(Object.keys(PAGES).map((name) => [name]))
    .run(async ({ assert, browser, cleanup }, [name]) => {
      const { page, close } = await dashboardOf(browser, places.user, TURKISH)
      cleanup(close)
      if (SIGNED_OUT.test(name)) await page.context().clearCookies()
      await page.goto(APP + PAGES[name](places))
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.equal(await page.locator('html').getAttribute('lang'), 'tr')
      for (const size of SIZES) {
        await page.setViewportSize(size)
        assert.isTrue(await fitsItsWidth(page), `at ${size.width}`)
      }
      const isOfTest = await saidByTestPlugins()
      const left = await englishLeft(page)
      assert.deepEqual(
        left.filter((text) => !isOfTest(text)),
        []
      )
    })
})
