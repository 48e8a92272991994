const PATIENCE_MS = 10_000

/** Tries again until `check` does not throw: for what happens after an answer. */
export async function eventually<T>(
  check: () => Promise<T> | T,
  { withinMs = PATIENCE_MS } = {}
): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
