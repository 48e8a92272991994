import { test } from '@japa/runner'
import { until } from '#tests/support/until'
import { Visitor } from '#tests/support/visitor'
import { openStream } from '#tests/support/event_stream'
import { liveHub } from '#app/live/live_hub'
import { makePerson, makeSite, PASSWORD, rowsOf } from '#tests/support/sites'
import { forgetEverybody, signedIn } from '#tests/support/people'

const EMAIL = 'ada@example.com'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function signedInFrom(agent: string) {
  const visitor = new Visitor()
  await visitor.visit('/sign-in')
  const form = { email: EMAIL, password: PASSWORD }
  await visitor.send('POST', '/sign-in', form, { 'user-agent': agent })
  return visitor
}

const loginsSeenBy = async (visitor: Visitor): Promise<any[]> =>
  (await visitor.visit('/account')).page.props.logins
const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200

test.group('Own sessions', (group) => {
  // The first to come here compiles the pages.
  group.each.timeout(60_000)
  group.each.setup(async () => {
    await forgetEverybody()
    await makePerson(EMAIL)
  })

  test('are listed with browser, network and times, and no secret', async ({ assert }) => {
    const here = await signedInFrom(FIREFOX)
    await signedInFrom('')
    const logins = await loginsSeenBy(here)
    const own = logins.find(({ isThisOne }) => isThisOne)
    assert.containsSubset(own, { browser: 'Firefox', system: 'Linux', network: '127.0.0.0' })
    assert.isBelow(Math.abs(Date.now() - Date.parse(own.lastSeenAt)), 60_000)
    assert.isBelow(Math.abs(Date.now() - Date.parse(own.begunAt)), 60_000)
    assert.containsSubset(
      logins.find(({ isThisOne }) => !isThisOne),
      { browser: null, system: null }
    )
    const rows = await rowsOf('SELECT id FROM login_sessions')
    for (const { id } of rows) assert.notInclude(JSON.stringify(logins), id)
  })

  test('end one by one, also when a request under way writes the row back', async ({ assert }) => {
    const [here, there, third] = [
      await signedIn(EMAIL),
      await signedInFrom(FIREFOX),
      await signedIn(EMAIL),
    ]
    const { handle } = (await loginsSeenBy(here)).find(({ browser }) => browser === 'Firefox')
    const before = await rowsOf('SELECT * FROM login_sessions')
    const { page } = await here.submit(`/account/sessions/${handle}`, {}, 'DELETE')
    assert.equal(page.props.flash.notice, 'That session is ended.')
    assert.deepEqual([await isIn(here), await isIn(there), await isIn(third)], [true, false, true])

    await rowsOf(
      `INSERT INTO login_sessions SELECT * FROM jsonb_populate_recordset(NULL::login_sessions, ?)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(before)]
    )
    assert.isFalse(await isIn(there))
    assert.lengthOf(await loginsSeenBy(here), 2)
    const again = await here.submit(`/account/sessions/${handle}`, {}, 'DELETE')
    assert.equal(again.page.props.flash.notice, 'That session was over already.')
  })

  test('all others end at once', async ({ assert }) => {
    const [here, there] = [await signedIn(EMAIL), await signedIn(EMAIL)]
    await here.submit('/account/sessions/others', {}, 'DELETE')
    assert.deepEqual([await isIn(here), await isIn(there)], [true, false])
    const { deeds } = (await here.visit('/account')).page.props
    assert.equal(deeds[0].action, 'other_sessions_ended')
    assert.equal(deeds[0].ip, '127.0.0.1')
  })

  test('of others nobody ends any', async ({ assert }) => {
    const ada = await signedIn(EMAIL)
    const [own] = await loginsSeenBy(ada)
    await makePerson('eve@example.com')
    const eve = await signedIn('eve@example.com')
    const { page } = await eve.submit(`/account/sessions/${own.handle}`, {}, 'DELETE')
    assert.equal(page.props.flash.notice, 'That session was over already.')
    assert.isTrue(await isIn(ada))
  })

  test('that end take their live streams with them', async ({ assert, cleanup }) => {
    const { workspaceId } = await makePerson('owner@example.com')
    const site = await makeSite({ workspaceId })
    const [here, there] = [await signedIn('owner@example.com'), await signedIn('owner@example.com')]
    const cookie = `om_session=${there.cookies.get('om_session')}`
    const stream = await openStream(`/sites/${site.id}/live/stream`, cookie)
    cleanup(() => stream.close())
    await until(() => liveHub.isWatched(site.id))
    await here.submit('/account/sessions/others', {}, 'DELETE')
    await stream.over()
    assert.isTrue(stream.isOver)
  })
})
