import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import { DEEDS } from '#app/shared/deeds'
import { KINDS } from '#app/audit/audit_filter'
import { ACCOUNT_DEEDS } from '#app/auth/account_log'
import { LANGUAGES } from '#app/shared/languages'
import { messagesOf } from '#tests/support/messages'

test.group('What people did', () => {
  test('has words for every deed and kind: {$self}')
    .with([...LANGUAGES])
    .run(({ assert }, language) => {
      const i18n = i18nManager.locale(language)
      const keys = [
        ...DEEDS.map((deed) => `deeds.${deed}`),
        ...KINDS.map((kind) => `kinds.${kind}`),
      ]
      for (const key of keys) {
        const said = i18n.t(`server.audit.${key}`, { subject: 'x' }, '')
        assert.isNotEmpty(said, `${key} in ${language}`)
      }
    })

  test('has words for what happens to an account: {$self}')
    .with([...LANGUAGES])
    .run(async ({ assert }, language) => {
      const known = await messagesOf(language, 'auth')
      for (const deed of ACCOUNT_DEEDS) assert.isTrue(known.has(`deeds.${deed}`), deed)
    })
})
