import { alone } from '#app/demo/queries/alone'
import { findDemo } from '#app/demo/queries/find_demo'
import { removeDemo } from '#app/demo/queries/remove_demo'

export type TakenAway = 'removed' | 'was_not_there' | 'busy'

/** The demo workspace and its person go, with all they have; nothing else does. */
export async function takeAwayDemo(): Promise<TakenAway> {
  const taken = await alone(async (): Promise<TakenAway> => {
    const found = await findDemo()
    if (!found) return 'was_not_there'
    await removeDemo(found)
    return 'removed'
  })
  return taken ?? 'busy'
}
