import env from '#start/env'
import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { inSite, worksWithLeads } from '#app/shared/tenant_db'
import { Forbidden } from '#app/sites/exceptions'
import logger from '@adonisjs/core/services/logger'
import { CheckedJustNow } from '#app/health/exceptions'
import { standingSite } from '#app/sites/queries/standing_site'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { finding, type Finding } from '#app/health/checking/findings'
import { beginCheck } from '#app/health/checking/queries/begin_check'
import { checkPage, type CheckedSite } from '#app/health/checking/check_page'
import { lastCheck, type SiteCheck } from '#app/health/page/queries/last_check'
import { addressToCheck, isOfSite } from '#app/health/checking/address_to_check'
import { noteFindings, noteStep, type CheckId } from '#app/health/checking/queries/note_check'

/** Of this process: each holds a connection to somebody who may be slow. */
const AT_ONCE = 6
let underWay = 0

/**
 * Begins to look at a page of the site. What it does and finds is in the row of the site, for whoever has left and comes back, and for
 * everybody else. Throws `E_CHECKED_JUST_NOW` for those who ask too often.
 */
export async function startCheck(
  person: ActingPerson,
  siteId: string,
  typed: string
): Promise<SiteCheck> {
  if (underWay >= AT_ONCE) throw new CheckedJustNow()
  underWay++
  try {
    const { id, url, site, check } = await begin(person, siteId, typed)
    void look({ id, siteId }, url, site).finally(() => underWay--)
    return check
  } catch (error) {
    underWay--
    throw error
  }
}

function begin(person: ActingPerson, siteId: string, typed: string) {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    if (!worksWithLeads(role)) throw new Forbidden()
    const known = await standingSite(trx, siteId)
    const url = addressToCheck(typed, known)
    const now = clock.now()
    const id = uuidv7(now.getTime())
    const isBegun = await beginCheck(trx, {
      ...{ id, siteId, now },
      url: url.href,
      person: nameOf(person),
    })
    if (!isBegun) throw new CheckedJustNow()
    const site = { publicId: known.publicId, isOurs: (to: URL) => isOfSite(known, to) }
    return { id, url, site, check: (await lastCheck(trx, siteId))! }
  })
}

async function look(check: CheckId, url: URL, site: CheckedSite) {
  try {
    await noteFindings(check, await findingsOf(check, url, site))
  } catch (error) {
    // Nobody waits for it; who asks sees that it was interrupted.
    logger.error({ err: error, site: check.siteId }, 'could not keep what a look at a page found')
  }
}

async function findingsOf(check: CheckId, url: URL, site: CheckedSite): Promise<Finding[]> {
  const home = new URL(env.get('APP_URL'))
  try {
    return await checkPage(url, site, { home, begins: (step) => noteStep(check, step) })
  } catch (error) {
    logger.error({ err: error, site: check.siteId, url: url.href }, 'could not look at a page')
    return [finding('warning', 'check_failed')]
  }
}
