import { test } from '@japa/runner'
import { format, resolveConfig } from 'prettier'
import { LANGUAGES } from '#app/shared/languages'
import { fromPage } from '#tests/support/from_page'
import { messagesOf, namespacesOf, rawMessages } from '#tests/support/messages'
import { IntlMessageFormat } from 'intl-messageformat'

const others = LANGUAGES.filter((language) => language !== 'en')
const namespaces = await namespacesOf('en')

test.group('Messages', () => {
  test('the pages and the server know the same languages', async ({ assert }) => {
    const { LANGUAGES: ofPages } = await fromPage('words/language.ts')
    assert.sameMembers(Object.keys(ofPages), [...LANGUAGES])
  })

  test('every language has every namespace', async ({ assert }) => {
    for (const language of others) assert.deepEqual(await namespacesOf(language), namespaces)
  })

  test('{$self} parses and is formatted, in every language')
    .with(namespaces)
    .run(async ({ assert }, namespace) => {
      for (const language of LANGUAGES) {
        const raw = await rawMessages(language, namespace)
        for (const [key, message] of await messagesOf(language, namespace)) {
          const place = `${language} ${namespace} ${key}`
          assert.doesNotThrow(() => parsed(message), place)
        }
        const options = { ...(await resolveConfig('package.json')), parser: 'json' }
        assert.equal(raw, await format(raw, options), `${language}/${namespace}.json`)
      }
    })

  test('{$self} says the same things with the same arguments in every language')
    .with(namespaces)
    .run(async ({ assert }, namespace) => {
      const english = await messagesOf('en', namespace)
      for (const language of others) {
        const translated = await messagesOf(language, namespace)
        assert.deepEqual([...translated.keys()].sort(), [...english.keys()].sort(), language)
        for (const [key, message] of english) {
          const place = `${language} ${namespace} ${key}`
          assert.isNotEmpty(translated.get(key)!.trim(), place)
          assert.deepEqual(argumentsOf(translated.get(key)!), argumentsOf(message), place)
        }
      }
    })
})

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const parsed = (message: string) => new IntlMessageFormat(message, 'en').getAst()

/** What has to be given for a message, and as what it is formatted. */
function argumentsOf(message: string) {
  return [...new Set(found(parsed(message)))].sort()
}

function found(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    if ('children' in element) return [`<${element.value}>`, ...found(element.children)]
    if ('options' in element) {
      const inner = Object.values(element.options).flatMap((option) => found(option.value))
      return [`${element.value} (type ${element.type})`, ...inner]
    }
    return 'value' in element && !isLiteral(element)
      ? [`${element.value} (type ${element.type})`]
      : []
  })
}

const isLiteral = ({ type }: Element) => type === parsed('text')[0].type
