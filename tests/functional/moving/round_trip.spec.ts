import { test } from '@japa/runner'
import { makeDemo } from '#app/demo/make_demo'
import { siteRegistry } from '#app/sites/site_registry'
import { takeAwayDemo } from '#app/demo/take_away_demo'
import { berlinLawyer } from '#app/demo/catalogue/berlin_lawyer'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import { creditDueDays } from '#app/attribution/ledger/credit_due_days'
import { visitorOf } from '#tests/functional/people/stage'
import { CARRIED } from '#app/moving/tables'
import { makeMember, rowsOf } from '#tests/support/sites'
import User from '#app/auth/models/user'
import type { Visitor } from '#tests/support/visitor'
import { fetchFile, handsOf, newOwner, rowCounts } from '#tests/functional/moving/mover'

interface Site {
  id: string
  public_id: string
  name: string
}

const PAGES = [
  'traffic?period=90d',
  'traffic?period=30d&compare=previous&interval=day',
  'traffic/visits?period=90d',
  'conversions?period=90d',
  'conversions/funnels',
  'attribution?period=90d',
  'attribution?period=90d&dimension=source',
  'leads',
  'leads?status=won',
  'calls',
  'calls/numbers',
  'calls/import',
  'ads?period=90d',
  'ads/uploads',
  'report?period=90d',
  'scoring',
  'history',
  'webhooks',
  'live',
]

const sitesOf = (workspaceId: string) =>
  rowsOf<Site>('SELECT id, public_id, name FROM sites WHERE workspace_id = ? ORDER BY name', [
    workspaceId,
  ])

async function derive(sites: Site[]) {
  for (const { public_id: publicId } of sites) {
    const known = (await siteRegistry.find(publicId))!
    await deriveDueDays(known)
    await creditDueDays(known)
  }
}

/** When something was worked out, who is looking, and the link to an ad account, which is made anew: no figures. */
const NO_FIGURE =
  /^(?:\w*At|asOf|made|version|took|tookMs|flash|notice|user|errors|frame|workspaceName|workspaces|colleagues|connections?|connectionId|isDemo|troubles|health|workspaceId|userId|reporting|targets)$/

/** Fractions are added up in another order, which is worth a few of the last of their 53 bits. */
function isSame(one: unknown, other: unknown) {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other
  return Math.abs(one - other) <= 1e-12 * Math.abs(one)
}

/** Where two answers are not the same. */
function differences(one: any, other: any, at = ''): string[] {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    return isSame(one, other) ? [] : [`${at}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`]
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap((key) => differences(one[key], other[key], `${at}.${key}`))
}

/** What the pages of a workspace answer, as text. */
async function answers(visitor: Visitor, sites: Site[]) {
  const paths = sites.flatMap(({ id }) => PAGES.map((page) => `/sites/${id}/${page}`))
  const told: string[] = []
  for (const path of [...paths, '/sites?period=30d']) {
    told.push(JSON.stringify((await visitor.get(path)).page.props))
  }
  return told
}

/** Sites that the page has in the order of their ids, which are new ones, are in the order of the former ones. */
const figuresIn = (text: string) =>
  JSON.parse(text, (key, value) => {
    if (NO_FIGURE.test(key)) return undefined
    // The feed sorts its visits itself.
    if (key === 'sessions' && Array.isArray(value))
      return value.toSorted(({ id }: any, other: any) => (id < other.id ? -1 : 1))
    if (!Array.isArray(value) || !value[0]?.siteId) return value
    return value.sort((one, other) => (one.siteId < other.siteId ? -1 : 1))
  })

test.group('A workspace that moves', (group) => {
  let source: { userId: string; workspaceId: string; visitor: Visitor; sites: Site[] }
  group.setup(async () => {
    const sites = [berlinLawyer, istanbulDentist]
    await makeDemo({ months: 1, seed: 'moving', password: 'seven brown bears', sites })
    const [{ id, workspace_id: workspaceId }] = await rowsOf(
      `SELECT u.id, m.workspace_id FROM users u JOIN memberships m ON m.user_id = u.id WHERE u.email = 'demo@opsmantik.example'`
    )
    const visitor = await visitorOf(await User.findOrFail(id))
    source = { userId: id, workspaceId, visitor, sites: await sitesOf(workspaceId) }
    await derive(source.sites)
    return async () => void (await takeAwayDemo())
  })

  test('answers with the same figures on every page', async ({ assert }) => {
    const holdings = () => rowsOf(`SELECT 1 FROM workspaces WHERE name = 'Import under way'`)
    const { length: heldBefore } = await holdings()
    const hands = handsOf(source.visitor, source.workspaceId)
    const { path, kept } = await hands.makeExport()
    assert.equal(kept.sites, 2)
    const { bytes } = await fetchFile(source.visitor, `${path}/file`)

    const there = await answers(source.visitor, source.sites)
    const target = await newOwner()
    // Who works with leads here is known there by the same address.
    await makeMember(target.workspaceId, source.userId, 'analyst')
    await target.importAll(bytes)
    const told = await target.imported()
    assert.equal(told.latest.problem, null)
    assert.equal(told.latest.state, 'done')
    const sites = await sitesOf(target.workspaceId)
    assert.deepEqual(
      sites.map(({ name }) => name),
      source.sites.map(({ name }) => name)
    )
    await derive(sites)

    const before = await rowCounts(source.workspaceId)
    const after = await rowCounts(target.workspaceId)
    for (const { name } of CARRIED) assert.equal(after[name], before[name], name)
    for (const name of ['credits', 'credit_days', 'traffic_days', 'traffic_columns']) {
      assert.equal(after[name], before[name], name)
    }

    const ids = source.sites.flatMap((site, at): [string, string][] => [
      [site.id, sites[at].id],
      [site.public_id, sites[at].public_id],
    ])
    const here = await answers(target.visitor, sites)
    const all = there.flatMap((text, at) => {
      const ours = ids.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text)
      return differences(figuresIn(ours), figuresIn(here[at]), `page ${at}`)
    })
    assert.deepEqual(all, [])

    await target.undo()
    assert.equal((await target.imported()).latest.state, 'undone')
    assert.isEmpty(await rowCounts(target.workspaceId))
    const ours = sites.map(({ id }) => id)
    assert.isEmpty(await rowsOf('SELECT 1 FROM events WHERE site_id = ANY (?)', [ours]))
    assert.lengthOf(await holdings(), heldBefore)
  }).timeout(240_000)
})
