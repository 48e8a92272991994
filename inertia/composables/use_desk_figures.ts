import { atSite } from '~/composables/at_site'
import { onScopeDispose, ref, watch } from 'vue'
import type { Desk } from '~/composables/use_lead_list'

/** Not more often than anybody looks. */
const GAP_MS = 1_000

/** The figures of the period: read again when something has changed, not added up from messages. */
export function useDeskFigures(desk: () => Desk) {
  const figures = ref(desk().figures)
  watch(desk, (next) => (figures.value = next.figures))
  let due: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(due))

  async function read() {
    due = undefined
    const { site, filter } = desk()
    const url = `${atSite(site.id)}/leads/figures?period=${filter.period ?? ''}`
    const answer = await fetch(url, { headers: { accept: 'application/json' } }).catch(() => null)
    if (answer?.ok) figures.value = await answer.json()
  }

  return { figures, refresh: () => (due ??= setTimeout(read, GAP_MS)) }
}
