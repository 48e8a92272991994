import { atSite } from '~/composables/at_site'
import { onScopeDispose, ref, watch } from 'vue'
import type { Data } from '@generated/data'

type Figures = Data.Calls.CallMonitor['today']

/** Not more often than anybody looks. */
const GAP_MS = 1_000

/** The figures of today: read again when something has changed, not added up from messages. */
export function useCallFigures(siteId: string, given: () => Figures) {
  const today = ref(given())
  watch(given, (next) => (today.value = next))
  let due: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(due))

  async function read() {
    due = undefined
    const headers = { accept: 'application/json' }
    const answer = await fetch(`${atSite(siteId)}/calls/today`, { headers }).catch(() => null)
    if (answer?.ok) today.value = await answer.json()
  }

  return { today, refresh: () => (due ??= setTimeout(read, GAP_MS)) }
}
