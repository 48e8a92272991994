import { messagesOf, namespacesOf } from '#tests/support/messages'

/**
 * A module of the pages, to be tested without a browser: in English. The pages are a TypeScript project of their own, so what comes has no
 * types here; only modules that import nothing from the bundler's aliases can be loaded.
 */
export async function fromPage(path: string): Promise<any> {
  await speakEnglish()
  return load(path)
}

const load = (path: string) => import(new URL(`../../inertia/${path}`, import.meta.url).href)

async function speakEnglish() {
  const { learn } = await load('words/words.ts')
  for (const namespace of await namespacesOf('en')) {
    learn(namespace, Object.fromEntries(await messagesOf('en', namespace)))
  }
}
