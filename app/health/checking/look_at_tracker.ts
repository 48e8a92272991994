import { finding, type Finding } from '#app/health/checking/findings'

const PATIENCE_MS = 5_000

/** Is the tracker served? Our own address, as the operator has set it: nothing that a stranger can choose. */
export async function lookAtTracker(home: URL): Promise<Finding> {
  const url = new URL('/assets/core.js', home)
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    await answer.body?.cancel()
    const isScript = /javascript/i.test(answer.headers.get('content-type') ?? '')
    if (answer.ok && isScript) return finding('good', 'script_served', { url: url.href })
    return finding('problem', 'script_wrong', { url: url.href, status: answer.status })
  } catch {
    return finding('warning', 'script_unreachable', { url: url.href })
  }
}
