import { computed, type Ref, ref } from 'vue'
import type { useGroups } from '~/composables/use_groups'
import type { Group } from '~/components/overview/types'
import type { Data } from '@generated/data'

interface Selected {
  sites: Ref<Data.Sites.SiteRow[]>
  clear: () => void
}

/** Sites that were selected go into a group, an old one or a new one that gets its name; and a group gets another name. */
export function useGroupNaming(work: ReturnType<typeof useGroups>, selected: Selected) {
  /** What is being named: a group, or a new one of the selected sites; null while nothing is. */
  const naming = ref<{ group: Group | null } | null>(null)
  const isNaming = computed({
    get: () => naming.value !== null,
    set: (open) => {
      if (!open) naming.value = null
    },
  })
  const isPending = ref(false)

  async function name(text: string) {
    isPending.value = true
    const former = naming.value!.group
    const sites = selected.sites.value
    const done = former
      ? await work.rename(former, text)
      : await work.create(sites[0].workspaceId, text, sites)
    isPending.value = false
    if (!done) return
    naming.value = null
    if (!former) selected.clear()
  }

  async function place(to: Group | null) {
    if (await work.place(selected.sites.value, to)) selected.clear()
  }

  return { naming, isNaming, isPending, name, place }
}
