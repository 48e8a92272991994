import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { randomUUID } from 'node:crypto'
import { rowsOf } from '#tests/support/sites'
import { ruleOf, RULED_ROUTES } from '#app/access/route_rules'
import type { Rule } from '#app/access/rule'
import { Visitor } from '#tests/support/visitor'
import { forgetAttempts } from '#tests/support/people'
import { makeTenant, type Tenant } from '#tests/functional/tenancy/tenants'
import { callersOf, statusOf, type Caller } from '#tests/functional/access/callers'

interface Route {
  name: string
  method: string
  pattern: string
}

/** What viewers change is their own: what they do not want to hear, their connections, and whether they stay. */
const THEIR_OWN = [
  'sites.snoozes.store',
  'sites.snoozes.undo',
  'sites.ads.unlink',
  'people.destroy',
]

/** Need something that the tenant of the test has not. */
const ABOUT_NOTHING = [
  'sites.ads.account',
  'sites.ads.account.remove',
  'sites.ads.uploads.targets.new',
  'workspaces.restore',
  'sites.attribution.costs',
]

/** Doors for programs: they have rules of their own, and no sessions. */
const isDoor = ({ pattern }: Route) =>
  /^\/(api|assets)\//.test(pattern) && pattern !== '/api/create-test-site'

function routes(): Route[] {
  return Object.values(router.toJSON())
    .flat()
    .flatMap(({ name, pattern, methods }) =>
      methods
        .filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
        .map((method) => ({ name: name!, method, pattern }))
    )
    .filter((route) => !isDoor(route))
}

type Members = Extract<Rule, { for: 'members' }>

/** Whether they may, or what they are told instead. */
function expected({ roles, sections }: Members, caller: Caller): 'may' | 401 | 403 | 404 {
  if (caller === 'nobody') return 401
  if (caller === 'client') return sections.length ? 'may' : 404
  if (caller === 'client of other sections' || caller === 'stranger') return 404
  return roles.includes(caller) ? 'may' : 403
}

test.group('Who may call which route', (group) => {
  let tenant: Tenant
  let callers: Awaited<ReturnType<typeof callersOf>>
  group.setup(async () => {
    tenant = await makeTenant()
    callers = await callersOf(tenant)
  })
  group.each.setup(forgetAttempts)

  test('every route has a rule, and every rule a route', ({ assert }) => {
    const names = new Set(routes().map(({ name }) => name))
    assert.deepEqual(
      [...names].filter((name) => !ruleOf(name)),
      [],
      'say in app/access/rules who may call it'
    )
    assert.deepEqual(
      RULED_ROUTES.filter((name) => !names.has(name)),
      []
    )
  })

  test('a route that only looks changes nothing, and one that changes is not for viewers', ({
    assert,
  }) => {
    for (const { name, method } of routes()) {
      const rule = ruleOf(name)
      if (rule?.for !== 'members' || method === 'GET') continue
      assert.deepEqual(rule.sections, [], `${method} ${name} is open to clients`)
      const isOpen = rule.roles.includes('viewer') && !THEIR_OWN.includes(name)
      assert.isFalse(isOpen, `${method} ${name}`)
    }
  })

  test('members, clients, strangers and nobody are answered by the rule', async ({ assert }) => {
    const wrong: string[] = []
    for (const { name, method, pattern } of routes()) {
      const rule = ruleOf(name)
      if (rule?.for !== 'members') continue
      const { hasOthers } = await callers.give(rule.sections)
      for (const [caller, visitor] of Object.entries(callers.visitors)) {
        if (caller === 'client of other sections' && !hasOthers) continue
        const { status } = await statusOf(visitor, method, pathOf(pattern, tenant))
        const wanted = pattern.startsWith('/shared/') ? 404 : expected(rule, caller as Caller)
        const isRight =
          wanted === 'may'
            ? isAllowed(status, pattern, ABOUT_NOTHING.includes(name))
            : status === wanted
        if (!isRight) wrong.push(`${caller}: ${method} ${name}: ${status}, not ${wanted}`)
        await rowsOf('UPDATE sites SET removed_at = NULL WHERE id = ?', [tenant.siteId])
      }
    }
    assert.deepEqual(wrong, [])
  }).timeout(240_000)

  test('what belongs to people is for people, and open doors are open', async ({ assert }) => {
    const wrong: string[] = []
    for (const { name, method, pattern } of routes()) {
      const rule = ruleOf(name)
      if (!rule || rule.for === 'members') continue
      await forgetAttempts()
      const nobody = new Visitor()
      await nobody.visit('/sign-in')
      const { status, to } = await statusOf(nobody, method, pathOf(pattern, tenant))
      const isSentAway = status === 401 || to?.endsWith('/sign-in') === true
      const signsIn = /^(sign_in(_code)?|google|reset_password|forgot_password|sign_up)\./.test(
        name
      )
      if (rule.for === 'people' && !isSentAway) wrong.push(`${name}: ${status}`)
      if (rule.for === 'anybody' && isSentAway && !signsIn && name !== 'api.create_test_site')
        wrong.push(`${name}: ${status} ${to}`)
    }
    assert.deepEqual(wrong, [])
  }).timeout(120_000)

  test('what is said in the form is judged too: nobody makes a site in a workspace that is not theirs to change', async ({
    assert,
  }) => {
    const form = { workspaceId: tenant.workspaceId, name: 'Mine', domain: 'mine.example' }
    for (const [caller, wanted] of [
      ['analyst', 403],
      ['viewer', 403],
      ['client', 404],
      ['stranger', 404],
    ] as const) {
      const { status } = await statusOf(callers.visitors[caller], 'POST', '/sites', form)
      assert.equal(status, wanted, caller)
    }
  })
})

/** With an id of nothing in place of all that is not the tenant's site or workspace. */
function pathOf(pattern: string, { siteId, workspaceId }: Tenant) {
  return pattern
    .replace(/^((?:\/shared\/:link)?\/sites)\/:\w+/, `$1/${siteId}`)
    .replace(/^\/workspaces\/:\w+/, `/workspaces/${workspaceId}`)
    .replace(':month', '2026-01')
    .replace(/:\w+/g, () => randomUUID())
}

/** Somebody who may is told of what they have sent, or that there is no such lead, but not that there is no such site. */
function isAllowed(status: number, pattern: string, isNothing: boolean) {
  const isAboutAThing = isNothing || /:\w+.*:\w+/.test(pattern)
  return status < 500 && status !== 401 && status !== 403 && (status !== 404 || isAboutAThing)
}
