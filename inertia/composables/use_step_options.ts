import { ref } from 'vue'

export interface StepOptions {
  pages: string[]
  conversions: string[]
}

interface Told {
  pages: { value: string }[]
  conversions: { value: string }[]
}

/** What a step can be, as far as it happened lately. Without an answer people type. */
export function useStepOptions(siteId: () => string) {
  const options = ref<StepOptions>({ pages: [], conversions: [] })

  async function load() {
    const answer = await fetch(`/sites/${siteId()}/conversions/steps`, {
      headers: { accept: 'application/json' },
    }).catch(() => null)
    if (!answer?.ok) return
    const { pages, conversions } = (await answer.json()) as Told
    options.value = {
      pages: pages.map(({ value }) => value),
      conversions: conversions.map(({ value }) => value),
    }
  }

  return { options, load }
}
