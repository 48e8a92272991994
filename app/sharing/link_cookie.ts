import type { HttpContext } from '@adonisjs/core/http'
import type { OpenLink } from '#app/sharing/queries/open_link'

/** What a browser keeps of a link that was opened in it; sealed, and sent to the pages of this link only. */
interface Kept {
  link: string
  epoch: number
  /** The password was given, or there is none. */
  isUnlocked: boolean
}

const NAME = 'om_shared'
const KEPT_FOR = '30d'

export function keepLink({ response }: HttpContext, link: OpenLink, isUnlocked: boolean) {
  const kept: Kept = { link: link.id, epoch: link.epoch, isUnlocked }
  response.encryptedCookie(NAME, kept, { path: `/shared/${link.id}`, maxAge: KEPT_FOR })
}

/** Null for a browser in which the link was not opened, or not since its password was changed. */
export function keptOf({ request }: HttpContext, link: OpenLink): Kept | null {
  const kept = request.encryptedCookie(NAME) as Kept | null | undefined
  return kept?.link === link.id && kept.epoch === link.epoch ? kept : null
}
