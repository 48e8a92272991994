import { nextTick } from 'vue'

/** After a form came back with errors: to the first field that has one. */
export async function focusFirstError() {
  await nextTick()
  const field = document.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  field?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}
