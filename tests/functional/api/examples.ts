import { randomUUID } from 'node:crypto'
import {
  aLead,
  aMember,
  aNote,
  anEndpoint,
  anInvitation,
  type Example,
  type Stage,
} from './stage.js'
import { ask } from '#tests/support/api'
import { body, nothing, type Make } from './example.js'
import { EXAMPLES_OF_ADS } from './examples_of_ads.js'
import { EXAMPLES_OF_SITES } from './examples_of_sites.js'
import { EXAMPLES_OF_WORKSPACES } from './examples_of_workspaces.js'

/** What each operation is tried with. Each has one here; a new one without fails the tests. */
export const EXAMPLES: Record<string, Make> = {
  'workspaces.list': nothing,
  'sites.list': nothing,
  'sites.show': nothing,
  'sites.create': body({ name: 'New', domain: 'new.example', timezone: 'Europe/Istanbul' }),
  'sites.update': body({ name: 'Renamed', settings: { session_timeout_min: 20 } }),
  'sites.provision': body({
    sites: [{ name: 'One', domain: 'one.example' }, { name: '' }],
    good_rows_only: true,
  }),
  'sites.remove': aSiteToRemove,
  'sites.restore': aSiteToRemove,
  'visits.list': () => ({ query: '?limit=1' }),
  'visits.show': nothing,
  'leads.list': () => ({ query: '?limit=1&sort=score' }),
  'leads.create': () => ({ body: { name: 'By phone', note: 'Wants an offer.' } }),
  'leads.show': nothing,
  'leads.update': body({ status: 'won', worth: { value: 1200.5, currency: 'EUR' }, name: 'Ada' }),
  'leads.merge': async (stage) => {
    const [lead, other] = [await aLead(stage), await aLead(stage)]
    return { params: { lead }, body: { version: 1, other: { id: other, version: 1 } } }
  },
  'notes.list': nothing,
  'notes.create': body({ text: 'Second call.' }),
  'notes.update': async (stage) => ({
    params: { note: await aNote(stage) },
    body: { text: 'Changed.' },
  }),
  'notes.remove': async (stage) => ({ params: { note: await aNote(stage) } }),
  'calls.list': () => ({ query: '?limit=1' }),
  'calls.show': nothing,
  'calls.update': body({ status: 'qualified' }),
  'conversions.list': nothing,
  'reports.attribution': () => ({ query: '?by=channel' }),
  'attribution.choose': body({ model: 'linear' }),
  'reports.traffic': () => ({ query: '?compare=previous&filters=device:is_not:nothing' }),
  'reports.breakdown': () => ({ query: '?dimension=channel&limit=1' }),
  'reports.conversions': () => ({ query: '?by=channel' }),
  ...EXAMPLES_OF_ADS,
  ...EXAMPLES_OF_SITES,
  ...EXAMPLES_OF_WORKSPACES,
  ...ofEndpoints('webhooks'),
  ...ofEndpoints('workspace_webhooks'),
  'plugins.list': nothing,
  'plugins.show': nothing,
  'plugins.update': body({ values: {} }),
  'plugins.use': body({ on: true }),
  'people.list': nothing,
  'people.update': body({ role: 'viewer' }),
  'people.remove': async (stage) => ({ params: { person: await aMember(stage) } }),
  'invitations.list': nothing,
  'invitations.create': () => ({ body: { email: `${randomUUID()}@example.com`, role: 'viewer' } }),
  'invitations.withdraw': async (stage) => ({ params: { invitation: await anInvitation(stage) } }),
  'audit.list': () => ({ query: '?limit=1' }),
}

function ofEndpoints(name: string): Record<string, Make> {
  const at =
    (sent?: unknown): Make =>
    async (stage) => ({ params: await anEndpoint(stage, name), body: sent })
  return {
    [`${name}.list`]: at(),
    [`${name}.create`]: ({ hookUrl }) => ({
      body: { settings: { url: hookUrl }, events: ['lead.created'], min_score: 30 },
    }),
    [`${name}.show`]: at(),
    [`${name}.update`]: at({ events: ['lead.created'], channels: ['email'] }),
    [`${name}.remove`]: at(),
    [`${name}.pause`]: at(),
    [`${name}.resume`]: at(),
    [`${name}.rotate`]: at({ overlap_hours: 1 }),
    [`${name}.messages`]: at(),
    [`${name}.message`]: at(),
    [`${name}.resend`]: at(),
    [`${name}.resend_failed`]: at({ hours: 24 }),
    [`${name}.test`]: at(),
  }
}

async function aSiteToRemove({ token, ids }: Stage): Promise<Example> {
  const path = `/api/v1/workspaces/${ids.workspace}/sites`
  const made = await ask('POST', path, { token, body: { name: 'Old', domain: 'old.example' } })
  return { params: { site: made.json.id } }
}
