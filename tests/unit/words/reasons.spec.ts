import { test } from '@japa/runner'
import { REASONS } from '#app/ads/uploads/reasons'
import { REFUSALS } from '#app/calls/importing/reading/refusal'
import { DROP_REASONS } from '#app/ingest/types'
import { CODES } from '#app/health/checking/findings'
import { TAKEN, TURNED_AWAY } from '#app/health/intake/outcomes'
import { messagesOf } from '#tests/support/messages'

/** Files and mails of the server say them in English, pages in the language of whoever reads them. */
test.group('Messages | reasons', () => {
  test('pages say of an upload what the server says', async ({ assert }) => {
    const messages = await messagesOf('en', 'uploads')
    for (const [reason, { words, help }] of Object.entries(REASONS)) {
      assert.equal(messages.get(`reason.${reason}`), words)
      assert.equal(messages.get(`reason_help.${reason}`) ?? null, help)
    }
  })

  test('the page about health has words, and something to do, for each outcome and finding', async ({
    assert,
  }) => {
    const messages = await messagesOf('en', 'health')
    for (const outcome of [...TURNED_AWAY, ...DROP_REASONS, 'no_number']) {
      assert.isString(messages.get(`outcome.${outcome}.title`), outcome)
      assert.isString(messages.get(`outcome.${outcome}.text`), outcome)
    }
    for (const outcome of TAKEN) assert.isString(messages.get(`outcome.${outcome}.title`), outcome)
    for (const code of CODES) assert.isString(messages.get(`finding.${code}.text`), code)
  })

  test('pages say of a refused row what the server says', async ({ assert }) => {
    const messages = await messagesOf('en', 'call_import')
    for (const [reason, words] of Object.entries(REFUSALS)) {
      assert.equal(messages.get(`refusal.${reason}`), words)
    }
  })
})
