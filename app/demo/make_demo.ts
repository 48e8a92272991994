import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { alone } from '#app/demo/queries/alone'
import { createUser } from '#app/auth/create_user'
import { createSite } from '#app/sites/create_site'
import { fillAds } from '#app/demo/fill/fill_ads'
import { fillUploads } from '#app/demo/fill/fill_uploads'
import { fillSite } from '#app/demo/fill/fill_site'
import { fillTruth } from '#app/demo/fill/fill_truth'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import { fillCalls } from '#app/demo/fill/fill_calls'
import { fillLeads } from '#app/demo/leads/fill_leads'
import { dressSite } from '#app/demo/queries/dress_site'
import { siteRegistry } from '#app/sites/site_registry'
import { makeReady } from '#app/enrichment/warm_up'
import { findDemo } from '#app/demo/queries/find_demo'
import type { DemoSite } from '#app/demo/demo_site'
import { removeDemo } from '#app/demo/queries/remove_demo'
import { addMonths, monthOf } from '#app/shared/month'
import { DEMO_SITES } from '#app/demo/catalogue/demo_sites'
import { expectedVisits } from '#app/demo/traffic/volumes'
import { calendarOf, type Calendar } from '#app/demo/traffic/rhythm'
import { createMonths, createPartitions } from '#app/partitions/create_partitions'
import {
  DEMO_EMAIL,
  DEMO_WORKSPACE,
  UNFINISHED_WORKSPACE,
  type DemoWorkspace,
} from '#app/demo/demo_workspace'

export interface DemoPlan {
  months: number
  seed: string
  /** Checked by `password_rules.ts`. */
  password: string
  sites?: DemoSite[]
  /** Take away what is there and make it anew. */
  reset?: boolean
  /** Gives it up between two batches; what was made until then is taken away by the next run. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

export interface Progress {
  site: string
  /** Visits made so far, of all sites, and about how many there will be. */
  made: number
  expected: number
}

export type MadeDemo =
  | { outcome: 'made' | 'was_there'; demo: DemoWorkspace }
  /** Another process is at it at this moment. */
  | { outcome: 'busy' }
  | { outcome: 'given_up' }

/** The demo workspace, made unless it is there. One that was given up half-way is taken away first. */
export async function makeDemo(plan: DemoPlan): Promise<MadeDemo> {
  const made = await alone(async (): Promise<MadeDemo> => {
    const found = await findDemo()
    if (found?.isFinished && !plan.reset) return { outcome: 'was_there', demo: found }
    if (found) await removeDemo(found)
    await build(plan)
    if (plan.signal?.aborted) return { outcome: 'given_up' }
    return { outcome: 'made', demo: (await findDemo())! }
  })
  return made ?? { outcome: 'busy' }
}

async function build(plan: DemoPlan) {
  const { months, seed, password, sites = DEMO_SITES, signal, onProgress } = plan
  const until = clock.now()
  const planned = sites.map((site) => ({ site, calendar: calendarOf(site, until, months) }))
  const since = new Date(Math.min(...planned.map(({ calendar }) => +calendar.days[0])))
  await makeReady()
  await createPartitions(until)
  await createMonths(monthsBetween(since, until))

  const { userId, workspaceId } = await createAccount(password)
  const expected = planned.reduce((sum, one) => sum + expectedVisits(one.site, one.calendar), 0)
  let made = 0
  for (const { site, calendar } of planned) {
    const { publicId } = await createDemoSite(userId, workspaceId, site, calendar)
    const known = (await siteRegistry.find(publicId))!
    const onVisits = (count: number) => {
      made += count
      onProgress?.({ site: site.name, made, expected: Math.round(expected) })
    }
    const options = { site, known, calendar, until, seed, signal, onVisits }
    await fillSite(options)
    if (signal?.aborted) return
    await deriveDueDays(known)
    await fillCalls(site, known.id, until, seed)
    await fillLeads(site, { siteId: known.id, userId, until, seed })
    await fillTruth(options)
    const hasAds = await fillAds(site, known.id, { userId, until, seed })
    if (hasAds) await fillUploads(known.id, { since: calendar.days[0].toJSDate(), until })
  }
  await finish(workspaceId, since)
}

async function createAccount(password: string) {
  const result = await createUser({
    email: DEMO_EMAIL,
    fullName: 'Robin Demo',
    password,
    workspaceName: UNFINISHED_WORKSPACE,
  })
  if (result.outcome !== 'created') throw new Error(`The demo user: ${result.outcome}`)
  return { userId: result.user.id, workspaceId: result.workspaceId }
}

async function createDemoSite(
  userId: string,
  workspaceId: string,
  site: DemoSite,
  { days }: Calendar
) {
  const { name, domain, timezone, country, currency } = site
  const input = { name, domain, timezone, country, currency }
  const created = await createSite({ id: userId }, workspaceId, input)
  await dressSite(created, site, site.visitsPerDay ? days[0].toJSDate() : days.at(-1)!.toJSDate())
  return created
}

async function finish(workspaceId: string, since: Date) {
  await db
    .connection('service')
    .rawQuery('UPDATE workspaces SET name = ?, created_at = ? WHERE id = ?', [
      DEMO_WORKSPACE,
      since,
      workspaceId,
    ])
}

function monthsBetween(since: Date, until: Date) {
  const months = [monthOf(since)]
  while (months.at(-1)! < monthOf(until)) months.push(addMonths(months.at(-1)!, 1))
  return months
}
