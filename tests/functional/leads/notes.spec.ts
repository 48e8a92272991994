import { test } from '@japa/runner'
import { leadRow, storeLead } from '#tests/support/leads'
import { memberOf, owner } from '#tests/functional/sites/person'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'
import { deskOf } from './desk.js'
import type { Role } from '#app/shared/tenant_db'

test.group('Notes and leads by hand', (group) => {
  let ours: Awaited<ReturnType<typeof owner>>
  let site: TestSite
  let desk: ReturnType<typeof deskOf>
  let id: string

  group.setup(async () => {
    ours = await owner()
    site = await makeSite({ workspaceId: ours.workspaceId, country: 'DE' })
    desk = deskOf(ours.visitor, site.id)
  })
  group.each.setup(async () => void (id = await storeLead(site.id)))

  const as = async (role: Role) => deskOf((await memberOf(ours.workspaceId, role)).visitor, site.id)
  const texts = async () => (await desk.details(id)).notes.map(({ text }: any) => text)
  const noteId = async () => (await desk.details(id)).notes[0].id

  test('what is written is kept as it is, markup and all', async ({ assert }) => {
    const text = '<script>alert(1)</script>\nשלום "quoted" \u202e'
    assert.equal((await desk.note(id, text)).status, 200)
    const { notes, timeline } = await desk.details(id)
    assert.include(notes[0], { text, person: 'Test Person', isMine: true, editedAt: null })
    assert.equal(timeline.moments[0].told.text, text)
    assert.equal((await leadRow(id)).version, 1)
    for (const wrong of ['', '   ', 'x'.repeat(4001), 'a\u0000b']) {
      assert.equal((await desk.note(id, wrong)).status, 422)
    }
  })

  test('edited by who wrote it, removed by admins too, and brought back', async ({ assert }) => {
    const analyst = await as('analyst')
    const admin = await as('admin')
    await desk.note(id, 'first')
    const note = `/${id}/notes/${await noteId()}`
    assert.equal((await analyst.send('PUT', note, { text: 'mine now' })).status, 403)
    assert.equal((await admin.send('PUT', note, { text: 'mine now' })).status, 403)
    assert.equal((await analyst.send('POST', `${note}/remove`)).status, 403)
    assert.equal((await desk.send('PUT', note, { text: 'second' })).status, 200)
    assert.deepEqual(await texts(), ['second'])
    assert.equal((await admin.send('POST', `${note}/remove`)).status, 200)
    assert.deepEqual(await texts(), [])
    assert.equal((await desk.send('POST', `${note}/restore`)).status, 200)
    assert.deepEqual(await texts(), ['second'])
  })

  test('what was written in another tab meanwhile is not written over unseen', async ({
    assert,
  }) => {
    await desk.note(id, 'first')
    const note = `/${id}/notes/${await noteId()}`
    const [one, other] = [
      { text: 'of one tab', was: 'first' },
      { text: 'of the other', was: 'first' },
    ]
    assert.equal((await desk.send('PUT', note, one)).status, 200)
    const { status, body } = await desk.send('PUT', note, other)
    assert.equal(status, 409)
    assert.equal(body.error.code, 'E_STALE_NOTE')
    assert.equal(body.text, 'of one tab')
    assert.deepEqual(await texts(), ['of one tab'])
    assert.equal((await desk.send('PUT', note, { ...other, was: body.text })).status, 200)
    assert.deepEqual(await texts(), ['of the other'])
  })

  test('a note is found at its own lead only', async ({ assert }) => {
    await desk.note(id, 'here')
    const elsewhere = await storeLead(site.id)
    const path = `/${elsewhere}/notes/${await noteId()}`
    assert.equal((await desk.send('PUT', path, { text: 'x' })).status, 404)
    assert.equal((await desk.send('POST', `/${id}/notes/nonsense/remove`)).status, 404)
  })

  test('a lead by hand: its number is known from then on', async ({ assert }) => {
    const told = { name: 'Ada', number: '030 998877', note: 'met at the fair' }
    const { status, body } = await desk.send('POST', '', told)
    assert.equal(status, 200)
    assert.include(body.lead, { name: 'Ada', phoneNumber: '+4930998877', openedBy: 'person' })
    const { notes } = await desk.details(body.lead.id)
    assert.equal(notes[0].text, 'met at the fair')

    const again = await desk.send('POST', '', { number: '+49 30 998877' })
    assert.equal(again.status, 409)
    assert.equal(again.body.error.code, 'E_KNOWN_NUMBER')
    assert.equal(again.body.leadId, body.lead.id)

    const wrong = await desk.send('POST', '', { number: '<script>' })
    assert.equal(wrong.status, 422)
    assert.equal(wrong.body.error.code, 'E_NO_NUMBER')
    assert.include(wrong.body.error.help, '+49')
    assert.equal((await desk.send('POST', '', { note: 'nobody' })).status, 422)
  })

  test('ten at once with one number are one lead', async ({ assert }) => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.send('POST', '', { number: '+4930112233' }))
    )
    assert.lengthOf(
      answers.filter(({ status }) => status === 200),
      1
    )
    assert.isTrue(answers.every(({ status }) => [200, 409].includes(status)))
    const rows = await rowsOf('SELECT 1 FROM leads WHERE site_id = ? AND phone_number = ?', [
      site.id,
      '+4930112233',
    ])
    assert.lengthOf(rows, 1)
  })
})
