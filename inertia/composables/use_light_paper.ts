import { usePrinting } from '~/composables/use_printing'

/** Paper is light, whatever the screen is: tokens, and canvases which are drawn anew, follow the class. */
export function useLightPaper() {
  const { classList } = document.documentElement
  let wasDark = false
  usePrinting(
    () => {
      wasDark = classList.contains('dark')
      classList.remove('dark')
    },
    () => classList.toggle('dark', wasDark)
  )
}
