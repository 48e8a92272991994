import { test } from '@japa/runner'
import { globSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import i18nManager from '@adonisjs/i18n/services/main'
import { LANGUAGES } from '#app/shared/languages'
import { inTheirLanguage } from '#app/shared/in_their_language'

/** Answered to programs and to whoever writes plugins, in English. */
const OF_PROGRAMS = [
  'app/collect/exceptions.ts',
  'app/ingest/exceptions.ts',
  'app/plugins/exceptions.ts',
]

const files = globSync('app/**/exceptions.ts', { cwd: app.makePath() })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !OF_PROGRAMS.includes(file))
const others = LANGUAGES.filter((language) => language !== 'en')

interface Spoken {
  name: string
  message?: unknown
  help?: unknown
}

test.group('What is refused', () => {
  test('{$self}: said in every language')
    .with(files)
    .run(async ({ assert }, file) => {
      const module: Record<string, Spoken> = await import(app.makePath(file))
      for (const { name, message, help } of Object.values(module)) {
        for (const sentence of [message, help]) {
          if (typeof sentence !== 'string') continue
          for (const language of others) {
            const said = inTheirLanguage(i18nManager.locale(language), sentence)
            assert.notEqual(said, sentence, `${name} in ${language}`)
          }
        }
      }
    })
})
