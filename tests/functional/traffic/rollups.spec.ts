import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { inSite } from '#app/shared/tenant_db'
import { monthOf } from '#app/shared/month'
import { startOfDay } from '#app/shared/zone_days'
import { answer } from '#app/traffic/report/answer'
import { addDays } from '#app/traffic/days/calendar'
import { checkSite } from '#app/traffic/check/check_site'
import { siteRegistry } from '#app/sites/site_registry'
import { forgetLiveDays } from '#app/traffic/report/live_day'
import { remembered } from '#app/traffic/memory/remembered'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import { closeDays } from '#app/traffic/days/queries/close_days'
import { rawFigures } from '#app/traffic/check/queries/raw_figures'
import { eraseVisitor } from '#app/privacy/queries/erase_visitor'
import { rewriteScores } from '#app/replay/queries/rewrite_scores'
import { createMonths } from '#app/partitions/create_partitions'
import { eventOf, post } from '#tests/support/sync'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { questionOf } from '#tests/support/question'
import type { Month } from '#app/shared/month'
import type { Question } from '#app/traffic/report/types'

/** Clocks are set there at two, or at midnight, or by half an hour, or never but at half past; on days around these. */
const PLACES = [
  { zone: 'America/New_York', day: '2033-03-13' },
  { zone: 'America/New_York', day: '2033-11-06' },
  { zone: 'America/Havana', day: '2033-11-06' },
  { zone: 'America/Havana', day: '2033-03-13' },
  { zone: 'Australia/Lord_Howe', day: '2033-04-03' },
  { zone: 'Australia/Lord_Howe', day: '2033-10-02' },
  { zone: 'Asia/Kolkata', day: '2033-06-30' },
  { zone: 'Pacific/Kiritimati', day: '2033-01-01' },
]
const MONTHS = Array.from({ length: 14 }, (_, i) => monthOf(new Date(Date.UTC(2032, 11 + i, 5))))

const PEOPLE = ['anna', 'bert', 'carl', null]
const SIDS = Array.from({ length: 6 }, () => randomUUID())

const happened = fc.record({
  what: fc.constant('event' as const),
  person: fc.constantFrom(...PEOPLE),
  sid: fc.constantFrom(...SIDS),
  /** Before it is sent. Mostly at once. */
  minutesAgo: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(70 * 60)),
  event: fc.constantFrom(
    { ec: 'acquisition', ea: 'view' },
    { ec: 'interaction', ea: 'page_view' },
    { ec: 'interaction', ea: 'scroll_depth' },
    { ec: 'conversion', ea: 'phone_call' },
    { ec: 'system', ea: 'heartbeat' }
  ),
  url: fc.constantFrom('/', '/a?utm_source=x&utm_medium=cpc', '/b'),
})
const step = fc.oneof(
  { weight: 24, arbitrary: happened },
  { weight: 9, arbitrary: fc.record({ what: fc.constant('wait' as const), minutes: fc.nat(900) }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constant('derive' as const) }) },
  { weight: 6, arbitrary: fc.record({ what: fc.constant('look' as const) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('replay' as const), score: fc.nat(100) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('erase' as const),
      person: fc.constantFrom('anna', 'bert'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('move' as const),
      zone: fc.constantFrom('Asia/Kathmandu', 'America/Los_Angeles'),
    }),
  }
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** A question of everything that is remembered: two periods, with filters and tables. */
function wholeQuestion(day: string) {
  const period = { from: addDays(day, -1), to: addDays(day, 5) }
  const tables = ['channel', 'page', 'conversion', 'landing', 'band'] as const
  return questionOf(period.from, period.to, {
    before: { from: addDays(day, -8), to: addDays(day, -2) },
    filters: [{ dimension: 'page', is: 'is_not', values: ['/a'] }],
    breakdowns: tables.map((dimension) => ({ dimension, limit: 10 })),
  })
}

/** A site, and what can happen to it. */
async function stage({ zone, day }: (typeof PLACES)[number]) {
  const { user, workspaceId } = await makePerson()
  const made = await makeSite({ workspaceId, timezone: zone })
  const site = { id: made.id, timezone: zone }
  const ask = (question: Question) =>
    inSite(user.id, site.id, ({ trx }) => answer(site, question, trx))
  const acts: { [What in Step['what']]: (of: Extract<Step, { what: What }>) => Promise<unknown> } =
    {
      event: ({ person, sid, minutesAgo, event, url }) => {
        const now = clock.now().getTime()
        const meta = person ? { fp: person } : {}
        const ts = now - minutesAgo * 60_000
        const sent = eventOf(made, { ...event, sid, ts, meta, u: `https://example.com${url}` })
        return post({ sent: now, events: [sent] })
      },
      wait: async ({ minutes }) => {
        clock.freeze(new Date(clock.now().getTime() + minutes * 60_000))
        await closeDays()
      },
      derive: () => deriveDueDays(site),
      look: () => ask(wholeQuestion(day)),
      replay: ({ score }) => rescore(site.id, score),
      erase: ({ person }) => eraseVisitor(site.id, person),
      move: async (to) => {
        site.timezone = to.zone
        await rowsOf('UPDATE sites SET timezone = ? WHERE id = ?', [to.zone, site.id])
        siteRegistry.forget(made.publicId)
      },
    }
  return { site, act: (each: Step) => acts[each.what](each as never), ask }
}

async function rescore(siteId: string, score: number) {
  const sessions = await rowsOf(
    'SELECT id, revision, score, created_month::text AS month FROM sessions WHERE site_id = ?',
    [siteId]
  )
  for (const { id, revision, score: before, month } of sessions.slice(0, 2)) {
    const was = { id, revision, score: before, scoreReasons: [], scoredBy: 'classic@1.0.0' }
    const after = { score, scoreReasons: [], scoredBy: 'other@1.0.0' }
    await db
      .connection('service')
      .transaction((trx) =>
        rewriteScores(trx, siteId, month as Month, [{ before: was as any, after }])
      )
  }
}

/** With nothing remembered, and room for so much. */
async function withMemory<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  const { maxBytes } = remembered
  remembered.clear()
  remembered.maxBytes = bytes
  try {
    return await work()
  } finally {
    remembered.maxBytes = maxBytes
  }
}

test.group('Rollups', (group) => {
  group.setup(async () => {
    await createMonths(MONTHS)
  })
  group.each.teardown(() => clock.freeze(null))

  test('are what the rows come to, whatever happened in whatever order', async ({ assert }) => {
    const property = fc.asyncProperty(
      fc.constantFrom(...PLACES),
      fc.array(step, { minLength: 8, maxLength: 30 }),
      async ({ zone, day }, steps) => {
        clock.freeze(new Date(startOfDay(zone, day) - 20 * 3_600_000))
        const { site, act, ask } = await stage({ zone, day })
        await act({ what: 'derive' })
        for (const each of steps) await act(each)
        await act({ what: 'wait', minutes: 3 * 1440 })
        await act({ what: 'derive' })

        const checked = await checkSite(site)
        assert.deepEqual(checked.differences, [])
        assert.equal(checked.due, 0)

        const period = { from: addDays(day, -5), to: addDays(day, 5) }
        const bounds = [period.from, addDays(period.to, 1)].map(
          (each) => new Date(startOfDay(site.timezone, each))
        )
        const counted = await rawFigures(db.connection('service'), site.id, {
          from: bounds[0],
          to: bounds[1],
        })
        forgetLiveDays()
        const plain = await ask(questionOf(period.from, period.to))
        assert.deepEqual(plain.totals, counted)
        const everybody = { dimension: 'channel', is: 'is_not', values: ['nobody'] } as const
        const filtered = await ask(
          questionOf(period.from, period.to, {
            filters: [{ ...everybody, values: [...everybody.values] }],
            interval: 'week',
          })
        )
        assert.deepEqual(filtered.totals, counted)
        const weeks = await ask(questionOf(period.from, period.to, { interval: 'week' }))
        assert.deepEqual(filtered.series, weeks.series)

        const { asOf, ...known } = await ask(wholeQuestion(day))
        for (const bytes of [remembered.maxBytes, 2_000]) {
          const read = await withMemory(bytes, () => ask(wholeQuestion(day)))
          assert.deepEqual({ ...read, asOf }, { ...known, asOf })
        }
      }
    )
    await fc.assert(property, { numRuns: Number(process.env.TRAFFIC_RUNS ?? 12) })
  }).timeout(120_000)
})
