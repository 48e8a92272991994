import { test } from '@japa/runner'
import User from '#app/auth/models/user'
import { liveHub } from '#app/live/live_hub'
import { until } from '#tests/support/until'
import { signIn } from '#tests/support/sign_in'
import { storeCall } from '#tests/support/calls'
import { Visitor } from '#tests/support/visitor'
import { openStream } from '#tests/support/event_stream'
import { callCollector } from '#app/live/call_collector'
import { leadCollector } from '#app/live/lead_collector'
import { forgetAttempts } from '#tests/support/people'
import { makeSite, rowsOf } from '#tests/support/sites'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'
import { invitationPath, startSmtpServer, type TestSmtpServer } from '#tests/support/smtp_server'
import { anAddress, aWorkspace, visitorOf } from '#tests/functional/people/stage'
import { grantSections, makeTenant } from '#tests/functional/tenancy/tenants'

const JSON_ASKED = { accept: 'application/json' }

test.group('Clients', (group) => {
  let smtp: TestSmtpServer
  group.setup(async () => {
    smtp = await startSmtpServer()
    return () => smtp.stop()
  })
  group.each.setup(forgetAttempts)

  async function aClient(sections: string[], siteCount = 1) {
    const { workspaceId, people, page } = await aWorkspace()
    const sites = await Promise.all(
      Array.from({ length: siteCount }, () => makeSite({ workspaceId }))
    )
    const email = anAddress()
    const siteIds = sites.map(({ id }) => id)
    const form = { email, role: 'client', siteIds, sections }
    const { visitor: owner } = people.owner
    const sent = await owner.send('POST', `/workspaces/${workspaceId}/invitations`, form)
    const visitor = new Visitor()
    const link = invitationPath(await smtp.mailTo(email))
    await visitor.visit(link)
    const account = { name: 'A Client', password: 'a moth in the relay' }
    const joined = await visitor.submit(`${link}/account`, account)
    const user = await User.findByOrFail('email', email)
    return { workspaceId, people, page, sites, owner, sent, visitor, joined, user, link }
  }

  test('a site that was removed is closed to its clients, until it is back', async ({ assert }) => {
    const { visitor, sites } = await aClient(['traffic', 'leads'])
    const of = `/sites/${sites[0].id}`
    const remove = (at: string) =>
      rowsOf(`UPDATE sites SET removed_at = ${at} WHERE id = ?`, [sites[0].id])
    await remove('now()')
    for (const path of ['/traffic', '/leads', '/report', '/leads/export.csv']) {
      assert.equal((await visitor.get(of + path)).status, 404, path)
    }
    await remove('NULL')
    assert.equal((await visitor.get(`${of}/traffic`)).status, 200)
  })

  test('a report has of the site what the client sees of it', async ({ assert }) => {
    const { visitor, sites } = await aClient(['traffic', 'calls'])
    const path = `/sites/${sites[0].id}/report`
    const { view } = (await visitor.visit(path)).page.props
    const theirs = ['traffic', 'calls', 'channels', 'campaigns', 'pages', 'places']
    assert.deepEqual(view.choices, theirs)
    const asked = await visitor.visit(`${path}?sections=leads,ads,calls`)
    assert.deepEqual(asked.page.props.view.sections, ['calls'])
    assert.isFalse(asked.page.props.view.maySchedule)
    const { body } = await visitor.get(`${path}/csv`)
    assert.match(body, /^Calls,/m)
    assert.notMatch(body, /^(Leads|Ads),/m)
    assert.equal((await visitor.get(`${path}/mails`)).status, 404)
  })

  test('a client is invited to sections of sites, and sees these', async ({ assert }) => {
    const { page, owner, visitor, joined, sites, user, workspaceId, link } = await aClient(
      ['leads', 'traffic'],
      2
    )
    assert.sameDeepMembers(
      joined.page.props.sites.map(({ id, role, sections }: any) => ({ id, role, sections })),
      sites.map(({ id }) => ({ id, role: 'client', sections: ['traffic', 'leads'] }))
    )
    assert.deepEqual(joined.page.props.rows, [])
    assert.lengthOf(joined.page.props.granted, 2)
    const of = `/sites/${sites[0].id}`
    for (const [path, status] of [
      [`${of}/traffic`, 200],
      [`${of}/leads`, 200],
      [`${of}/live`, 404],
      [`${of}/calls`, 404],
      [`${of}/settings`, 404],
      [`/workspaces/${workspaceId}/people`, 404],
      [`/workspaces/${workspaceId}/plugins`, 404],
    ] as const) {
      assert.equal((await visitor.get(path)).status, status, path)
    }
    const { props } = (await owner.visit(page)).page
    assert.lengthOf(props.people, 4)
    assert.equal(props.clients[0].userId, user.id)
    assert.lengthOf(props.clients[0].grants, 2)
    assert.equal((await new Visitor().visit(link)).page.props.invitation, null)
    const [deed] = await rowsOf(`SELECT after FROM audit_log WHERE workspace_id = ?`, [workspaceId])
    assert.deepEqual(deed.after, {
      role: 'client',
      sites: ['Test site', 'Test site'],
      sections: ['leads', 'traffic'],
    })
  })

  test('a client with one site begins at the first section that they have', async ({ assert }) => {
    const { visitor, sites } = await aClient(['calls', 'leads'])
    assert.equal((await visitor.get('/')).location, `/sites/${sites[0].id}/leads`)
  })

  test('an invitation of a client says which sites of the workspace, and which sections', async ({
    assert,
  }) => {
    const { people, workspaceId } = await aWorkspace()
    const { id } = await makeSite({ workspaceId })
    const elsewhere = await makeSite()
    const email = anAddress()
    const to = `/workspaces/${workspaceId}/invitations`
    for (const [form, status] of [
      [{ email, role: 'client' }, 422],
      [{ email, role: 'client', siteIds: [], sections: ['leads'] }, 422],
      [{ email, role: 'client', siteIds: [id], sections: [] }, 422],
      [{ email, role: 'client', siteIds: [id], sections: ['settings'] }, 422],
      [{ email, role: 'client', siteIds: [elsewhere.id], sections: ['leads'] }, 404],
      [{ email, role: 'client', siteIds: ['x'], sections: ['leads'] }, 422],
    ] as const) {
      const answer = await people.owner.visitor.send('POST', to, form, JSON_ASKED)
      assert.equal(answer.status, status, JSON.stringify(form))
    }
    assert.isEmpty(await rowsOf('SELECT FROM invitations WHERE email = ?', [email]))
  })

  test('what is taken away is gone at the next request, and its stream ends', async ({
    assert,
    cleanup,
  }) => {
    const { owner, visitor, user, sites, workspaceId } = await aClient(['leads', 'traffic'])
    const of = `/sites/${sites[0].id}`
    const { header } = await signIn(user)
    const stream = await openStream(`${of}/live/stream`, header)
    cleanup(() => stream.close())
    const to = `/workspaces/${workspaceId}/clients/${user.id}`
    const grants = [{ siteId: sites[0].id, sections: ['leads'] }]
    assert.equal((await owner.send('PUT', to, { grants })).status, 302)
    await stream.over()
    assert.equal((await visitor.get(`${of}/traffic`)).status, 404)
    assert.equal((await visitor.get(`${of}/leads`)).status, 200)

    const second = await openStream(`${of}/live/stream`, header)
    cleanup(() => second.close())
    assert.equal((await owner.send('DELETE', to)).status, 302)
    await second.over()
    assert.equal((await visitor.get(`${of}/leads`)).status, 404)
    assert.deepEqual((await visitor.visit('/sites')).page.props.sites, [])
    assert.equal((await owner.send('DELETE', to, {}, JSON_ASKED)).status, 404)
    const deeds = await rowsOf(
      `SELECT action FROM audit_log WHERE workspace_id = ? ORDER BY at, id`,
      [workspaceId]
    )
    assert.includeMembers(
      deeds.map(({ action }) => action),
      ['clients.changed', 'clients.withdrawn']
    )
  })

  test('nobody makes a client of somebody else, or of sites of others', async ({ assert }) => {
    const { people, user, owner, sites, workspaceId } = await aClient(['leads'])
    const elsewhere = await makeSite()
    const to = (id: string) => `/workspaces/${workspaceId}/clients/${id}`
    const of = (siteId: string) => ({ grants: [{ siteId, sections: ['leads'] }] })
    for (const [actor, path, form, status] of [
      [owner, to(user.id), of(elsewhere.id), 404],
      [owner, to(people.viewer.user.id), of(sites[0].id), 404],
      [owner, to('nobody'), of(sites[0].id), 404],
      [owner, to(user.id), { grants: [] }, 422],
      [people.analyst.visitor, to(user.id), of(sites[0].id), 403],
      [people.viewer.visitor, to(user.id), of(sites[0].id), 403],
    ] as const) {
      assert.equal((await actor.send('PUT', path, form, JSON_ASKED)).status, status, path)
    }
  })

  test('a stream tells a client of their sections only', async ({ assert, cleanup }) => {
    const { user, sites } = await aClient(['leads'])
    const { id } = sites[0]
    const { header } = await signIn(user)
    const stream = await openStream(`/sites/${id}/live/stream`, header)
    cleanup(() => stream.close())
    await until(() => liveHub.isWatched(id))
    callCollector.add(id, await storeCall(id, null))
    liveHub.send(id, 'signal', () => ({ signal: 'click', lastAt: '', detail: null }) as any)
    liveHub.send(id, 'batch', () => ({ events: [], sessions: [] }))
    leadCollector.add(id, [])
    await stream.next()
    assert.deepEqual(
      stream.messages.map(({ type }: any) => type),
      ['leads']
    )
  })

  test('with its section, a client reads the same figures as a member', async ({ assert }) => {
    const { siteId, people, clientId } = await makeTenant()
    const client = await visitorOf(await User.findOrFail(clientId))
    const viewer = await visitorOf(await User.findOrFail(people.viewer))
    const pages: Record<string, [path: string, figures: (props: any) => unknown]> = {
      today: [
        'live',
        ({ feed, today }) => ({ events: feed.events, sessions: feed.sessions, today }),
      ],
      traffic: ['traffic', ({ traffic, answer }) => answer ?? traffic],
      conversions: ['conversions', ({ site: _, ...rest }) => rest.answer ?? rest.conversions],
      leads: ['leads', ({ desk }) => [desk.leads, desk.count, desk.figures]],
      calls: ['calls', ({ monitor }) => [monitor.calls, monitor.today]],
      attribution: [
        'attribution',
        ({ attribution: { rows, list, values } }) => [rows, list, values],
      ],
      ads: ['ads', ({ ads }) => ads.shown],
    }
    for (const section of CLIENT_SECTIONS) {
      await grantSections(siteId, clientId, [section])
      const [path, figures] = pages[section]
      const theirs = (await client.visit(`/sites/${siteId}/${path}`)).page.props
      const ours = (await viewer.visit(`/sites/${siteId}/${path}`)).page.props
      assert.isOk(JSON.stringify(figures(theirs)), section)
      assert.deepEqual(figures(theirs), figures(ours), section)
      const text = JSON.stringify({ ...theirs, user: null, sites: null })
      if (section !== 'leads' && section !== 'calls') assert.notMatch(text, /\+?49 ?30/, section)
    }
  })
})
