import { urlFor } from '~/client'
import { router } from '@inertiajs/vue3'
import { LANGUAGES, type Language, language } from '~/words/language'

const LIST = (Object.keys(LANGUAGES) as Language[]).map((code) => ({
  code,
  name: LANGUAGES[code].name,
}))

/** The languages there are, the one of this page, and how to change it: the page is loaded anew, since every text is another. */
export function useLanguage() {
  const choose = (code: Language) =>
    router.put(
      urlFor('language.update'),
      { language: code },
      { onSuccess: () => window.location.reload() }
    )
  return { languages: LIST, language, choose }
}
