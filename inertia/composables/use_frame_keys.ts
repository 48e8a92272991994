import { computed } from 'vue'
import { router } from '@inertiajs/vue3'
import { useFrame } from '~/composables/use_frame'
import { useSites } from '~/composables/use_sites'
import { sectionsOf } from '~/composables/use_access'
import { HOUSE_SECTIONS } from '~/components/frame/sections'

/** Keys that work on every page: `Ctrl K`, `?`, and `g` with the letter of a section. */
export function useFrameKeys() {
  const { open, show, close } = useFrame()
  const { current, recent } = useSites()

  const toggle = (overlay: 'palette' | 'keys') => (open.value === overlay ? close() : show(overlay))

  const config = computed(() => {
    const site = current.value ?? recent.value[0]
    const keys: Record<string, any> = {
      'meta_k': { usingInput: true, handler: () => toggle('palette') },
      '?': () => toggle('keys'),
    }
    for (const { key, path } of HOUSE_SECTIONS) keys[`g-${key}`] = () => router.visit(path)
    if (site) {
      for (const { key, path } of sectionsOf(site)) {
        keys[`g-${key}`] = () => router.visit(path(site.id))
      }
    }
    return keys
  })

  defineShortcuts(config)
}
