import { computed, reactive } from 'vue'
import { usePage } from '@inertiajs/vue3'

export interface NoteChange {
  id: string
  text: string
  /** What it said when they began, or when they were last told. */
  was: string
}

interface Typed {
  /** A new note. */
  draft: string
  change: NoteChange | null
}

/** By person and lead. Outlives the panel: whoever looks at another lead in the middle of a note finds it as they left it. */
const typed = reactive(new Map<string, Typed>())

/** What somebody has begun to write about a lead. */
export function useNoteDrafts(leadId: () => string) {
  const page = usePage()
  const key = computed(() => `${page.props.user?.id}/${leadId()}`)
  const kept = () => typed.get(key.value) ?? { draft: '', change: null }
  const draft = computed({
    get: () => kept().draft,
    set: (text) => void typed.set(key.value, { ...kept(), draft: text }),
  })
  const change = computed({
    get: () => kept().change,
    set: (begun) => void typed.set(key.value, { ...kept(), change: begun }),
  })
  return { draft, change }
}
