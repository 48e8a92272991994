const MB = 1_048_576

/** @returns {Promise<{ seconds: number, memoryMb: number }>} how long it takes, and by how much the process grows at most */
export async function timed(work) {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  const startedAt = performance.now()
  try {
    await work()
  } finally {
    clearInterval(watch)
  }
  const seconds = (performance.now() - startedAt) / 1_000
  return { seconds, memoryMb: (Math.max(most, process.memoryUsage.rss()) - before) / MB }
}
