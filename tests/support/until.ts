import { eventually } from '#tests/support/eventually'

/** Waits for a condition, not for time: asks again and again until the answer is truthy. */
export function until<T>(
  ask: () => T | Promise<T>,
  { what = 'the condition', withinMs }: { what?: string; withinMs?: number } = {}
) {
  return eventually(
    async () => {
      const answer = await ask()
      if (!answer) throw new Error(`waited in vain for ${what}`)
      return answer as NonNullable<T>
    },
    { withinMs }
  )
}
