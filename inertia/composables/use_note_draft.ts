import { computed, reactive } from 'vue'
import { usePage } from '@inertiajs/vue3'

/** By person and lead. Outlives the panel: whoever looks at another lead in the middle of a note finds it as they left it. */
const drafts = reactive(new Map<string, string>())

/** What somebody has begun to write about a lead. */
export function useNoteDraft(leadId: () => string) {
  const page = usePage()
  const key = computed(() => `${page.props.user?.id}/${leadId()}`)
  return computed({
    get: () => drafts.get(key.value) ?? '',
    set: (text) => void (text ? drafts.set(key.value, text) : drafts.delete(key.value)),
  })
}
