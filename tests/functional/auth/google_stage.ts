import type { Answer, Visitor } from '#tests/support/visitor'
import type { TestGoogle } from '#tests/support/google_server'

/** To Google and back, as who `google.profile` is. */
export async function throughGoogle(visitor: Visitor, google: TestGoogle): Promise<Answer> {
  const start = await visitor.get('/sign-in/google')
  const back = new URL(google.authorize(start.location!))
  return visitor.visit(back.pathname + back.search)
}
