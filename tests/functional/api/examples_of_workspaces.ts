import { randomUUID } from 'node:crypto'
import { body, nothing, type Make } from './example.js'
import { ask } from '#tests/support/api'
import { outwardId } from '#app/shared/outward_id'
import { aClient, anInvitation, made, type Stage } from './stage.js'

const atClient =
  (sent?: (stage: Stage) => unknown): Make =>
  async (stage) => ({
    params: { person: outwardId('user', (await aClient(stage)).id) },
    body: sent?.(stage),
  })

const atGroup =
  (sent?: unknown): Make =>
  async (stage) => {
    const { id } = await made(stage, '/workspaces/:workspace/groups', { name: randomUUID() })
    return { params: { group: id }, body: sent }
  }

const items = { 'settings/session_timeout_min': 25 }

async function aTemplate(stage: Stage) {
  const { token, ids } = stage
  const path = '/workspaces/:workspace/templates'
  const { id } = await made(stage, path, { name: randomUUID() })
  const address = `/api/v1/workspaces/${ids.workspace}/templates/${id}`
  const { status, json, text } = await ask('PATCH', address, { token, body: { items } })
  if (status !== 200) throw new Error(text)
  return json
}

const atTemplate =
  (sent?: unknown): Make =>
  async (stage) => ({ params: { template: (await aTemplate(stage)).id }, body: sent })

async function toPush(stage: Stage) {
  const { id, sites } = await aTemplate(stage)
  const wanted = sites.find((site: { id: string }) => site.id === stage.ids.site)
  return { params: { template: id }, body: { sites: [{ id: wanted.id, seen: wanted.seen }] } }
}

async function aPushed(stage: Stage) {
  const { params, body: sent } = await toPush(stage)
  const path = `/workspaces/:workspace/templates/${params.template}`
  await made(stage, `${path}/pushes`, sent)
  const address = `/api/v1${path.replace(':workspace', stage.ids.workspace)}`
  const { json } = await ask('GET', address, { token: stage.token })
  return { template: params.template, push: json.pushes[0].id, member: stage.ids.site }
}

const atPushed =
  (sent?: unknown): Make =>
  async (stage) => ({ params: await aPushed(stage), body: sent })

const atRun: Make = async (stage) => {
  const sites = [{ name: 'Run', domain: `${randomUUID()}.example` }]
  const { id } = await made(stage, '/workspaces/:workspace/provisioning', { sites })
  return { params: { run: id } }
}

const atPlugin =
  (sent?: unknown): Make =>
  () => ({ params: { kind: 'scorer', plugin: 'classic' }, body: sent })

export const EXAMPLES_OF_WORKSPACES: Record<string, Make> = {
  'branding.show': nothing,
  'branding.update': body({ name: 'Agency', accent: '#112233' }),
  'branding.reset': nothing,
  'groups.list': nothing,
  'groups.create': ({ ids }) => ({ body: { name: randomUUID(), sites: [ids.site] } }),
  'groups.rename': atGroup({ name: 'North' }),
  'groups.remove': atGroup(),
  'groups.place': ({ ids }) => ({ body: { sites: [ids.site], group_id: null } }),
  'provisioning.show': atRun,
  'provisioning.undo': atRun,
  'templates.list': nothing,
  'templates.create': ({ ids }) => ({ body: { name: randomUUID(), from_site: ids.site } }),
  'templates.show': atTemplate(),
  'templates.update': atTemplate({ name: 'Renamed', items }),
  'templates.add_webhook': async (stage) => ({
    params: { template: (await aTemplate(stage)).id },
    body: { url: stage.hookUrl, events: ['lead.created'] },
  }),
  'templates.remove': atTemplate(),
  'templates.push': toPush,
  'templates.take_back': atPushed(),
  'templates.keep': atPushed({ key: Object.keys(items)[0], is_own: true }),
  'templates.leave': atPushed(),
  'clients.list': atClient(),
  'clients.update': atClient(({ ids }) => ({
    grants: [{ site_id: ids.site, sections: ['leads'] }],
  })),
  'clients.remove': atClient(),
  'invitations.resend': async (stage) => ({ params: { invitation: await anInvitation(stage) } }),
  'workspace_plugins.list': nothing,
  'workspace_plugins.show': atPlugin(),
  'workspace_plugins.update': atPlugin({ values: {}, locked: [] }),
}
