import { computed, ref } from 'vue'

export type Theme = 'light' | 'dark' | 'system'

/** Read by the script in `resources/views/inertia_layout.edge` as well, before the first paint. */
const KEY = 'om-theme'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const chosen = ref<Theme>(stored())

dark.addEventListener('change', apply)
window.addEventListener('storage', (event) => {
  if (event.key !== KEY) return
  chosen.value = stored()
  apply()
})

/** Light, dark, or what the machine says; kept in this browser, the same in all its tabs. */
export function useTheme() {
  const theme = computed({
    get: () => chosen.value,
    set(next: Theme) {
      chosen.value = next
      localStorage.setItem(KEY, next)
      apply()
    },
  })
  return { theme }
}

function apply() {
  const isDark = chosen.value === 'dark' || (chosen.value === 'system' && dark.matches)
  document.documentElement.classList.toggle('dark', isDark)
}

function stored(): Theme {
  const value = localStorage.getItem(KEY)
  return value === 'light' || value === 'dark' ? value : 'system'
}
