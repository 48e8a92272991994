import { asProgram, owner } from '#tests/functional/sites/person'
import { makeSite, type TestSite } from '#tests/support/sites'
import { writeIntake } from '#app/health/intake/write_intake'
import type { Visitor } from '#tests/support/visitor'

export type Options = Parameters<typeof makeSite>[0]

/** A site, and somebody who looks at its health. */
export async function watchedHealth(options: Options = {}) {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId, ...options })
  return { user, site, visitor, look: (query = '') => look(visitor, site, query) }
}

/** The page as it is when all that came in has been written down. */
async function look(visitor: Visitor, site: TestSite, query: string) {
  await writeIntake()
  const { page } = await visitor.get(`/sites/${site.id}/health${query}`)
  return page.props as Record<string, any>
}

export async function opened(visitor: Visitor, site: TestSite, id: string) {
  const { status, body } = await visitor.get(`/sites/${site.id}/health/requests/${id}`, asProgram)
  return { status, body: JSON.parse(body) }
}

export const outcomesOf = (props: Record<string, any>) =>
  Object.fromEntries(props.health.outcomes.map((o: any) => [o.outcome, o.count]))

export const samplesOf = (props: Record<string, any>) => props.arrivals.samples as any[]
