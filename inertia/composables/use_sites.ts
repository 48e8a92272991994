import { computed, ref, watch } from 'vue'
import { usePage } from '@inertiajs/vue3'

const KEY = 'om-recent-sites'
const KEPT = 5

const recentIds = ref<string[]>(stored())

/** The person's sites, the one this page is about (by its address), and the ones last used in this browser. */
export function useSites() {
  const page = usePage()
  const sites = computed(() => page.props.sites ?? [])
  const current = computed(() => {
    const id = /^(?:\/shared\/[^/]+)?\/sites\/([0-9a-f-]{36})/.exec(page.url)?.[1]
    return sites.value.find((site) => site.id === id)
  })
  const recent = computed(() =>
    recentIds.value.flatMap((id) => sites.value.find((site) => site.id === id) ?? [])
  )

  return { sites, current, recent }
}

/** Called once, by the frame: notes which site is being looked at. */
export function useRecentSites() {
  const { current } = useSites()
  watch(() => current.value?.id, remember, { immediate: true })
}

function remember(id: string | undefined) {
  if (!id) return
  recentIds.value = [id, ...recentIds.value.filter((other) => other !== id)].slice(0, KEPT)
  localStorage.setItem(KEY, JSON.stringify(recentIds.value))
}

function stored(): string[] {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}
