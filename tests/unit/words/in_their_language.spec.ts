import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import { alsoSay, inTheirLanguage } from '#app/shared/in_their_language'

const turkish = i18nManager.locale('tr')

test.group('What the server says, in the language of the person', () => {
  test('a sentence, with names whatever is in them', ({ assert }) => {
    assert.equal(inTheirLanguage(turkish, 'Saved.'), 'Kaydedildi.')
    assert.equal(inTheirLanguage(turkish, '{Acme} <b>\n is on.'), '{Acme} <b>\n açık.')
    assert.equal(
      inTheirLanguage(turkish, 'A number from 1 to 240.'),
      '1 ile 240 arasında bir sayı.'
    )
  })

  test('with or without a full stop, and more than one of them', ({ assert }) => {
    assert.equal(inTheirLanguage(turkish, 'saved'), 'Kaydedildi')
    assert.equal(
      inTheirLanguage(turkish, 'Saved. Somebody has stopped this run. Saved.'),
      'Kaydedildi. Biri bu çalışmayı durdurdu. Kaydedildi.'
    )
  })

  test('of plugins as well, also within a sentence of ours', ({ assert }) => {
    alsoSay('tr', { 'the crow took {count} of {what}': '{what}: {count} tanesini karga aldı' })
    assert.equal(
      inTheirLanguage(turkish, 'The crow took 3 of Cheese.'),
      'Cheese: 3 tanesini karga aldı.'
    )
    assert.equal(
      inTheirLanguage(turkish, 'The model failed: the crow took 3 of cheese.'),
      'Model hata verdi: cheese: 3 tanesini karga aldı.'
    )
  })

  test('what nobody has translated stays as it is', ({ assert }) => {
    assert.equal(inTheirLanguage(turkish, 'A plugin said so.'), 'A plugin said so.')
  })

  test('English is left alone', ({ assert }) => {
    assert.equal(inTheirLanguage(i18nManager.locale('en'), 'Saved.'), 'Saved.')
  })
})
