import { judgePage } from '#app/health/checking/judge_page'
import { WALK_MS } from '#app/health/checking/limits'
import { walk, type Walk } from '#app/health/checking/walk'
import type { Step } from '#app/health/checking/steps'
import { lookAtTracker } from '#app/health/checking/look_at_tracker'
import { finding, type Finding } from '#app/health/checking/findings'
import { judgeWalk, TEST_CLICK } from '#app/health/checking/judge_walk'

export interface CheckedSite {
  publicId: string
  isOurs(url: URL): boolean
}

interface Looking {
  /** This installation, as the tag should name it. */
  home: URL
  /** Told of each step before it is taken. */
  begins(step: Step): Promise<unknown>
}

/** Opens a page of the site as somebody would who came by an ad, and says what is in the way of its events. */
export async function checkPage(
  address: URL,
  site: CheckedSite,
  looking: Looking
): Promise<Finding[]> {
  const ofPage = await lookAtPage(address, site, looking)
  await looking.begins('tracker')
  return [...ofPage, await lookAtTracker(looking.home)]
}

async function lookAtPage(address: URL, site: CheckedSite, looking: Looking): Promise<Finding[]> {
  const until = performance.now() + WALK_MS
  const clicked = new URL(address)
  clicked.searchParams.set('gclid', TEST_CLICK)
  await looking.begins('opening')
  const withClick = await walk(clicked, site.isOurs, until)
  if (isPage(withClick)) {
    return [...judgeWalk(withClick), ...(await judged(withClick, site, looking))]
  }
  await looking.begins('again')
  const plain = await walk(address, site.isOurs, until)
  if (!isPage(plain)) return judgeWalk(withClick)
  const ofPlain = judgeWalk(plain).filter(({ code }) => !code.startsWith('click_id'))
  const ofPage = await judged(plain, site, looking)
  return [...ofPlain, finding('problem', 'click_id_breaks'), ...ofPage]
}

type Page = Walk & { end: 'page' }

function isPage(walked: Walk): walked is Page {
  return walked.end === 'page' && walked.answer.status < 400
}

async function judged({ hops, answer }: Page, site: CheckedSite, { home, begins }: Looking) {
  await begins('reading')
  return judgePage({ url: hops.at(-1)!, answer }, { ...site, home })
}
