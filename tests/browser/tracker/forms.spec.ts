import { test } from '@japa/runner'
import { openLab } from './lab.js'

test.group('Tracker | forms', () => {
  test('a sent form is a conversion with its name and no value', async ({
    assert,
    browserContext,
  }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(`<form id="callback" action="/lead?token=private-token" onsubmit="return false">
      <input name="id" value="private-id"><input name="action" value="private-action">
      <input name="phone" value="private-phone"><textarea name="text">private-text</textarea><button>Send</button></form>`)
    const page = await lab.open()
    const row = await lab.click(page, 'button', 'conversion/form_submit')
    assert.equal(row.event_label, 'callback')
    assert.notInclude(JSON.stringify(lab.door.arrivals), 'private')
  })

  test('a form without a name is known by where it goes', async ({ assert, browserContext }) => {
    const lab = await openLab(browserContext)
    lab.html = () =>
      lab.document(
        `<form action="/lead/new?secret=1" onsubmit="return false"><button>Send</button></form>`
      )
    const page = await lab.open()
    assert.equal(
      (await lab.click(page, 'button', 'conversion/form_submit')).event_label,
      '/lead/new'
    )
  })
})
