import { computed, ref, watchEffect, type Ref } from 'vue'
import type { Data } from '@generated/data'
import { usePage } from '@inertiajs/vue3'
import { useSites } from '~/composables/use_sites'

export const OUR_NAME = 'OpsMantik'

/** In the title of the tab, which is made outside of any component. */
export const shownName = ref(OUR_NAME)

/** Whose look this page has: of the workspace that it is about, or of the only one that there is. */
export function useBrand() {
  const page = usePage()
  const { sites, current } = useSites()
  const brands = computed(() => page.props.brands ?? [])
  return computed(() => {
    const asked = current.value?.workspaceId ?? /^\/workspaces\/([0-9a-f-]{36})/.exec(page.url)?.[1]
    if (asked) return brands.value.find(({ workspaceId }) => workspaceId === asked) ?? null
    const workspaces = new Set(sites.value.map(({ workspaceId }) => workspaceId))
    return workspaces.size === 1 && brands.value.length === 1 ? brands.value[0]! : null
  })
}

/** Called once, by the frame. The two colours are read by `tokens.css`. */
export function useBrandColours(brand: Readonly<Ref<Data.Branding.Brand | null>>) {
  watchEffect(() => {
    shownName.value = brand.value?.name ?? OUR_NAME
    if (typeof document === 'undefined') return
    const { style } = document.documentElement
    for (const shade of ['light', 'dark'] as const) {
      const colour = brand.value?.accent?.[shade]
      if (colour) style.setProperty(`--brand-${shade}`, colour)
      else style.removeProperty(`--brand-${shade}`)
    }
  })
}
