import { randomUUID } from 'node:crypto'
import { aLead, asked, lastOf, made, type Stage } from './stage.js'
import { body, nothing, type Make } from './example.js'
import { outwardId } from '#app/shared/outward_id'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { rowsOf } from '#tests/support/sites'

const STEPS = [
  { kind: 'page', match: 'is', value: '/' },
  { kind: 'conversion', match: 'any' },
]

const PLAN = {
  every: 'week',
  on_day: 1,
  at_hour: 8,
  sections: ['traffic', 'leads'],
  attachments: [],
  language: 'en',
}

const CALLS = 'Caller,Time\n+4930123456,2026-03-10 12:00\n'

const MAPPING = {
  has_header: true,
  columns: { number: 0, called_at: 1 },
  date_order: 'ymd',
  clock: 'mm:ss',
  timezone: 'UTC',
}

/** Each file is another one: what was imported before is known. */
const history = () =>
  `# Start date: 20240301\n\nDate,Sessions,Total users\n20240301,${Math.floor(1e6 * Math.random())},900\n`

const atFunnel =
  (sent?: unknown): Make =>
  async (stage) => {
    const path = '/sites/:site/funnels'
    const { id } = await made(stage, path, { name: 'To the form', steps: STEPS })
    return { params: { funnel: id }, body: sent }
  }

async function aRemovedFunnel(stage: Stage) {
  const { params } = await atFunnel()(stage)
  await rowsOf('UPDATE funnels SET removed_at = now() WHERE site_id = ? AND name = ?', [
    stage.tenant.siteId,
    'To the form',
  ])
  return { params }
}

const atPlan =
  (sent?: unknown): Make =>
  async (stage) => {
    await rowsOf('DELETE FROM report_schedules WHERE site_id = ?', [stage.tenant.siteId])
    const { id } = await made(stage, '/sites/:site/report-plans', PLAN)
    const path = `/sites/:site/report-plans/${id}/recipients`
    const plan = await made(stage, path, { email: `${randomUUID()}@example.com` })
    return { params: { plan: id, recipient: plan.recipients[0].id }, body: sent }
  }

const atSending: Make = async (stage) => {
  const { params } = await atPlan()(stage)
  const [{ id }] = await rowsOf(
    `INSERT INTO report_sendings (site_id, id, schedule_id, recipient_id, first_day, last_day, due_at, planned_at,
       changed_at, state)
     SELECT site_id, gen_random_uuid(), schedule_id, id, '2026-01-01', '2026-01-07', now(), now(), now(), 'failed'
       FROM report_recipients WHERE site_id = ? ORDER BY asked_at DESC NULLS LAST LIMIT 1 RETURNING id`,
    [stage.tenant.siteId]
  )
  return { params: { ...params!, sending: outwardId('sending', id) } }
}

const atImport =
  (sent?: unknown): Make =>
  async (stage) => {
    await whereNothingRuns(stage)
    const { id } = await made(stage, '/sites/:site/call-imports', { csv: CALLS })
    const path = `/sites/:site/call-imports/${id}/mapping`
    await asked(stage, 'PUT', path, MAPPING)
    return { params: { import: id }, body: sent }
  }

const atFinishedImport: Make = async (stage) => {
  const example = await atImport()(stage)
  await rowsOf(
    `UPDATE call_imports SET started_at = now(), finished_at = now() WHERE site_id = ?`,
    [stage.tenant.siteId]
  )
  return example
}

async function whereNothingRuns(stage: Stage) {
  await rowsOf(`UPDATE job_runs SET state = 'stopped' WHERE site_id = ?`, [stage.tenant.siteId])
}

const atHistory: Make = async (stage) => {
  await whereNothingRuns(stage)
  const { id } = await made(stage, '/sites/:site/history-imports', { csv: history() })
  return { params: { import: id } }
}

const atReadHistory: Make = async (stage) => {
  const example = await atHistory(stage)
  await runDueJobs()
  return example
}

async function aChangedCall(stage: Stage) {
  await asked(stage, 'PATCH', '/sites/:site/calls/:call', { status: 'junk' })
  return {}
}

async function aChangedLead(stage: Stage) {
  const lead = await aLead(stage)
  await asked(stage, 'PATCH', `/sites/:site/leads/${lead}`, { status: 'contacted' })
  return lead
}

async function aMergedLead(stage: Stage) {
  const [lead, other] = [await aLead(stage), await aLead(stage)]
  const sent = { version: 1, other: { id: other, version: 1 }, keep: lead }
  const { id } = await made(stage, `/sites/:site/leads/${lead}/merge`, sent)
  return { params: { lead: id }, body: { merge_id: await lastMerge(stage) } }
}

async function lastMerge({ tenant }: Stage) {
  const [{ id }] = await rowsOf(
    'SELECT id FROM lead_merges WHERE site_id = ? ORDER BY merged_at DESC LIMIT 1',
    [tenant.siteId]
  )
  return outwardId('merge', id)
}

async function aRemovedNote(stage: Stage) {
  const { data } = await made(stage, '/sites/:site/leads/:lead/notes', { text: 'Gone.' })
  await rowsOf(`UPDATE lead_notes SET removed_at = now() WHERE text = 'Gone.'`)
  return { params: { note: data[0].id } }
}

async function forgetRuns({ tenant }: Stage) {
  await rowsOf(`UPDATE job_runs SET state = 'stopped' WHERE site_id = ?`, [tenant.siteId])
  return {}
}

export const EXAMPLES_OF_SITES: Record<string, Make> = {
  'leads.details': nothing,
  'leads.timeline': nothing,
  'leads.undo': async (stage) => ({ params: { lead: await aChangedLead(stage) } }),
  'leads.split': aMergedLead,
  'leads.update_several': async (stage) => ({
    body: { leads: [{ id: await aLead(stage), version: 1 }], status: 'contacted' },
  }),
  'leads.undo_several': async (stage) => ({
    body: { leads: [{ id: await aChangedLead(stage), version: 2 }] },
  }),
  'notes.restore': aRemovedNote,
  'calls.match': ({ ids: { visit, month } }) => ({ body: { visit: { id: visit, month } } }),
  'calls.undo': aChangedCall,
  'calls.rotate_secret': nothing,
  'numbers.show': nothing,
  'numbers.update': body({ number_grace_min: 10 }),
  'numbers.add_to_pool': body({ numbers: ['+4989654330', '+4989654331'] }),
  'numbers.remove_from_pool': () => ({ params: { number: '+4989654322' } }),
  'numbers.add_source': body({ number: '+4989654340', name: 'Poster' }),
  'numbers.rename_source': () => ({ params: { number: '+4989654321' }, body: { name: 'Van' } }),
  'numbers.remove_source': () => ({ params: { number: '+4989654321' } }),
  'call_imports.list': nothing,
  'call_imports.create': body({ file_name: 'march.csv', csv: CALLS }),
  'call_imports.show': atImport(),
  'call_imports.map': atImport(MAPPING),
  'call_imports.check': atImport(),
  'call_imports.start': atImport(),
  'call_imports.stop': atImport(),
  'call_imports.take_back': atFinishedImport,
  'call_imports.remove': atImport(),
  'funnels.list': async (stage) => {
    await rowsOf('DELETE FROM funnels WHERE site_id = ?', [stage.tenant.siteId])
    return atFunnel()(stage)
  },
  'funnels.create': body({ name: 'To the form', steps: STEPS, within_days: 7 }),
  'funnels.show': atFunnel(),
  'funnels.update': atFunnel({ name: 'Renamed' }),
  'funnels.remove': atFunnel(),
  'funnels.restore': aRemovedFunnel,
  'funnels.move': atFunnel({ place: 0 }),
  'funnels.choices': nothing,
  'reports.funnel': atFunnel(),
  'funnels.visits': atFunnel(),
  'reports.summary': () => ({ query: '?sections=traffic,leads,calls' }),
  'reports.pdf': () => ({ query: '?sections=traffic&language=tr' }),
  'report_plans.list': nothing,
  'report_plans.create': body(PLAN),
  'report_plans.show': atPlan(),
  'report_plans.update': atPlan({ every: 'month', on_day: 31 }),
  'report_plans.remove': atPlan(),
  'report_plans.switch': atPlan({ on: true }),
  'report_plans.test': atPlan(),
  'report_plans.send_again': atSending,
  'report_plans.add_recipient': atPlan({ email: 'new@example.com' }),
  'report_plans.ask_recipient': atPlan(),
  'report_plans.remove_recipient': atPlan(),
  'history_imports.list': nothing,
  'history_imports.create': async (stage) => {
    await whereNothingRuns(stage)
    return { body: { csv: history() } }
  },
  'history_imports.take': atReadHistory,
  'history_imports.remove': atHistory,
  'scoring.show': nothing,
  'scoring.choose': body({ scorer: 'signals' }),
  'scoring.replay': forgetRuns,
  'scoring.try': body({ scorer: 'classic' }),
  'scoring.end_try': nothing,
  'scoring.compare': body({ scorer: 'classic', days: 7 }),
  'learning.show': nothing,
  'learning.start': forgetRuns,
  'runs.show': async (stage) => ({ params: { run: await lastOf(stage, 'run', 'job_runs') } }),
  'runs.stop': async (stage) => ({ params: { run: await lastOf(stage, 'run', 'job_runs') } }),
  'install.show': nothing,
  'install.check': async ({ tenant }) => {
    await rowsOf('DELETE FROM site_checks WHERE site_id = ?', [tenant.siteId])
    return { body: {} }
  },
  'shared_links.list': nothing,
  'shared_links.create': body({ label: 'For Ada', sections: ['traffic'], days: 30 }),
  'shared_links.update': async (stage) => ({
    params: { link: await lastOf(stage, 'link', 'shared_links') },
    body: { label: 'For Ada', sections: ['leads'], password: 'long enough' },
  }),
  'shared_links.revoke': async (stage) => ({
    params: { link: await lastOf(stage, 'link', 'shared_links') },
  }),
  'plugins.change_version': body({ version: '1.0.0' }),
}
