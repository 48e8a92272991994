import { checksOf } from '#app/plugins/testing/checks_of'

/** What the check of this name has against a plugin; null when nothing. */
export async function complaintOf(plugin: any, check: string, cases: unknown[] = []) {
  const found = checksOf(plugin, cases).find(({ name }) => name === check)
  if (!found) throw new Error(`there is no check "${check}"`)
  try {
    await found.run()
    return null
  } catch (error) {
    return (error as Error).message
  }
}
