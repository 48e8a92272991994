import { ref } from 'vue'

const KEY = 'om-collapsed-groups'
const KEPT = 500

/** Which groups this browser shows in one line. */
export function useCollapsedGroups() {
  const ids = ref(new Set(stored()))

  function toggle(id: string) {
    const next = new Set(ids.value)
    if (!next.delete(id)) next.add(id)
    ids.value = next
    localStorage.setItem(KEY, JSON.stringify([...next].slice(-KEPT)))
  }

  return { has: (id: string) => ids.value.has(id), toggle }
}

function stored(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
