import { test } from '@japa/runner'
import { simpleParser } from 'mailparser'
import { aPng, asDataUrl } from '#tests/support/png'
import { makePerson, makeSite, PASSWORD, rowsOf } from '#tests/support/sites'
import { grantSections } from '#tests/functional/tenancy/tenants'
import { sendResetLink } from '#app/auth/send_reset_link'
import { Visitor } from '#tests/support/visitor'
import { brandOf } from '#app/branding/brand_of'
import { anAddress, visitorOf } from '#tests/functional/people/stage'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'
import { invitationPath, startSmtpServer } from '#tests/support/smtp_server'
import { bytesOf } from '#tests/functional/site_reports/stage'

const CHOSEN = { name: 'Agentur Ş', accent: '#ffd400', hasOurName: false }

async function aWorkspace() {
  const stage = await owner()
  const path = `/workspaces/${stage.workspaceId}/branding`
  const save = (form: object) => stage.visitor.submit(path, form, 'PUT')
  return { ...stage, path, save }
}

test.group('The look of a workspace', () => {
  test('is ours until somebody says otherwise', async ({ assert }) => {
    const { workspaceId, visitor, path } = await aWorkspace()
    assert.deepInclude(await brandOf(workspaceId), { name: 'OpsMantik', logo: null, accent: null })
    assert.deepEqual((await visitor.visit(path)).page.props.brands, [])
  })

  test('is a name, a logo and a colour that can be read, on every page', async ({ assert }) => {
    const { workspaceId, save } = await aWorkspace()
    const { page } = await save({ ...CHOSEN, logo: asDataUrl(aPng()) })
    assert.equal(page.props.flash.notice, 'The look is saved.')
    const [brand] = page.props.brands
    assert.deepInclude(brand, { workspaceId, name: 'Agentur Ş', hasOurName: false })
    assert.equal(brand.accent.chosen, '#ffd400')
    assert.notEqual(brand.accent.light, '#ffd400')
    const [deed] = await rowsOf(
      `SELECT action, after FROM audit_log WHERE workspace_id = ? ORDER BY at DESC LIMIT 1`,
      [workspaceId]
    )
    assert.equal(deed.action, 'branding.changed')
    assert.deepEqual(deed.after, {
      name: 'Agentur Ş',
      accent: '#ffd400',
      hasOurName: false,
      hasLogo: true,
    })
  })

  test('shows a logo to whoever has its address, as nothing but a picture', async ({ assert }) => {
    const { save } = await aWorkspace()
    const { page } = await save({ ...CHOSEN, logo: asDataUrl(aPng()) })
    const [{ logo }] = page.props.brands
    const { status, headers, bytes } = await bytesOf(new Visitor(), logo.path)
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'image/png')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.include(headers.get('content-security-policy')!, 'sandbox')
    assert.isTrue(bytes.equals(aPng()))

    const after = await save({ ...CHOSEN, logo: asDataUrl(aPng({ width: 60 })) })
    assert.notEqual(after.page.props.brands[0].logo.path, logo.path)
    for (const gone of [logo.path, '/brand/nonsense', '/brand/%00.png']) {
      assert.equal((await new Visitor().get(gone, asProgram)).status, 404, gone)
    }
  })

  test('keeps the logo when something else is changed, and takes it away when asked', async ({
    assert,
  }) => {
    const { save, workspaceId } = await aWorkspace()
    await save({ ...CHOSEN, logo: asDataUrl(aPng()) })
    await save({ ...CHOSEN, name: 'Other' })
    assert.isNotNull((await brandOf(workspaceId)).logo)
    await save({ ...CHOSEN, logo: null })
    assert.isNull((await brandOf(workspaceId)).logo)
  })

  test('is not taken: {what}')
    .with([
      { what: 'markup as a logo', change: { logo: 'data:image/svg+xml;base64,PHN2Zy8+' } },
      { what: 'markup that says it is a PNG', change: { logo: asDataUrl(Buffer.from('<svg/>')) } },
      { what: 'an address as a logo', change: { logo: 'http://169.254.169.254/latest' } },
      { what: 'style as a colour', change: { accent: 'red;background:url(//evil)' } },
      { what: 'a name of two lines', change: { name: 'a\nb' } },
      { what: 'a name without end', change: { name: 'x'.repeat(61) } },
    ])
    .run(async ({ assert }, { change }) => {
      const { path, visitor, workspaceId } = await aWorkspace()
      const { status } = await visitor.send('PUT', path, { ...CHOSEN, ...change }, asProgram)
      assert.equal(status, 422)
      assert.equal((await brandOf(workspaceId)).name, 'OpsMantik')
    })

  test('is changed by owners and admins, seen by members, and unknown to others', async ({
    assert,
  }) => {
    const { path, workspaceId } = await aWorkspace()
    const expected = { admin: 302, analyst: 403, viewer: 403 } as const
    for (const [role, status] of Object.entries(expected)) {
      const { visitor } = await memberOf(workspaceId, role as keyof typeof expected)
      assert.equal((await visitor.get(path)).status, 200)
      const answer = await visitor.send('PUT', path, CHOSEN, role === 'admin' ? {} : asProgram)
      assert.equal(answer.status, status, role)
    }
    const { visitor: stranger } = await owner()
    assert.equal((await stranger.get(path, asProgram)).status, 404)
    assert.equal((await stranger.send('PUT', path, CHOSEN, asProgram)).status, 404)
    assert.equal((await stranger.send('DELETE', path, undefined, asProgram)).status, 404)
  })

  test('is seen by clients and behind shared links, and in the mail of who has only this one', async ({
    assert,
    cleanup,
  }) => {
    const { workspaceId, visitor, save } = await aWorkspace()
    await save(CHOSEN)
    const site = await makeSite({ workspaceId })
    const { user: client } = await makePerson()
    await rowsOf(
      'DELETE FROM workspaces WHERE id IN (SELECT workspace_id FROM memberships WHERE user_id = ?)',
      [client.id]
    )
    await grantSections(site.id, client.id, ['traffic'])
    const seen = await (await visitorOf(client)).visit(`/sites/${site.id}/traffic`)
    assert.deepEqual(
      seen.page.props.brands.map(({ name }: any) => name),
      [CHOSEN.name]
    )

    const form = { label: 'x', sections: ['traffic'], expiry: '30', protection: 'new' }
    const made = await visitor.submit(`/sites/${site.id}/sharing`, {
      ...form,
      password: 'sesame 1',
    })
    const guest = new Visitor()
    await guest.visit('/shared')
    const token = new URL(made.page.props.made).hash.slice(1)
    const asked = await guest.submit('/shared', { token })
    assert.equal(asked.page.props.brand.name, CHOSEN.name)
    const inside = await guest.submit(new URL(asked.page.url, 'http://x').pathname, {
      password: 'sesame 1',
    })
    assert.equal(inside.page.props.brands[0].name, CHOSEN.name)

    const smtp = await startSmtpServer()
    cleanup(() => smtp.stop())
    const several = await makePerson()
    await grantSections(site.id, several.user.id, ['traffic'])
    for (const [email, name] of [
      [client.email, CHOSEN.name],
      [several.user.email, 'OpsMantik'],
    ]) {
      await sendResetLink(email)
      const mail = await simpleParser((await smtp.mailTo(email)).source)
      assert.equal(mail.from?.value[0].name, name)
      assert.include(mail.subject, name)
    }
  })

  test('is forgotten when it is reset', async ({ assert }) => {
    const { save, visitor, path, workspaceId } = await aWorkspace()
    await save(CHOSEN)
    const { page } = await visitor.submit(path, {}, 'DELETE')
    assert.deepEqual(page.props.brands, [])
    assert.equal((await brandOf(workspaceId)).name, 'OpsMantik')
  })

  test('is that of its invitations: the mail and the page', async ({ assert, cleanup }) => {
    const smtp = await startSmtpServer()
    cleanup(() => smtp.stop())
    const { save, visitor, workspaceId } = await aWorkspace()
    await save({ ...CHOSEN, logo: asDataUrl(aPng()) })
    const email = anAddress()
    await visitor.submit(`/workspaces/${workspaceId}/invitations`, { email, role: 'viewer' })
    const received = await smtp.mailTo(email)
    const mail = await simpleParser(received.source)
    assert.equal(mail.from!.value[0].name, 'Agentur Ş')
    assert.isTrue(mail.attachments[0].content.equals(aPng()))
    assert.notInclude(mail.html as string, 'font-weight:600">OpsMantik')
    const shown = await new Visitor().visit(invitationPath(received))
    assert.equal(shown.page.props.brand.name, 'Agentur Ş')
  })

  test('works under a name of the agency as well: signing in there leads nowhere else', async ({
    assert,
  }) => {
    const { user } = await makePerson()
    const there = { host: 'reports.agency.example', origin: 'https://reports.agency.example' }
    const visitor = new Visitor()
    assert.equal((await visitor.get('/sign-in', there)).status, 200)
    const form = { email: user.email, password: PASSWORD }
    const { location } = await visitor.send('POST', '/sign-in', form, there)
    assert.match(location!, /^\/(?!\/)/)
    assert.equal((await visitor.get('/sites', there)).status, 200)
  })
})
