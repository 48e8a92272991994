import { computed, ref, type Ref } from 'vue'

/** What was chosen of a list to do something with together. With Shift, all from the one chosen before. */
export function useSelection(selectable: Ref<string[]>) {
  const chosen = ref(new Set<string>())
  let last: string | null = null
  /** What is no longer to be seen is not chosen either. */
  const ids = computed(() => selectable.value.filter((id) => chosen.value.has(id)))
  const isAll = computed(() => ids.value.length > 0 && ids.value.length === selectable.value.length)

  function toggle(id: string, isRange: boolean) {
    const next = new Set(chosen.value)
    const isOn = !next.has(id)
    for (const one of isRange ? between(last, id) : [id]) {
      if (isOn) next.add(one)
      else next.delete(one)
    }
    last = id
    chosen.value = next
  }

  function between(from: string | null, to: string) {
    const all = selectable.value
    const [a, b] = [from === null ? -1 : all.indexOf(from), all.indexOf(to)]
    return a < 0 ? [to] : all.slice(Math.min(a, b), Math.max(a, b) + 1)
  }

  return {
    ids,
    isAll,
    has: (id: string) => chosen.value.has(id),
    toggle,
    toggleAll() {
      chosen.value = isAll.value ? new Set() : new Set(selectable.value)
    },
    clear: () => (chosen.value = new Set()),
  }
}
