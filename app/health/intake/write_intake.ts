import { clock } from '#app/shared/clock'
import { hostOf } from '#app/shared/urls'
import { siteRegistry } from '#app/sites/site_registry'
import { allIntakes, intakeAt, type Intake, type Refusals } from '#app/health/intake/intake'
import { writeCounts } from '#app/health/intake/queries/write_counts'
import { sitesOfHosts } from '#app/health/intake/queries/sites_of_hosts'
import { sampleOfRefusal, sampleOfServed } from '#app/health/intake/to_sample'
import { writeSamples, type OwnedSample } from '#app/health/intake/queries/write_samples'

/** Hosts that are looked up at a time: anybody can make them up. */
const MAX_HOSTS = 50

/** Writes down what came in since the last time. What it cannot write is lost, except for the numbers. */
export async function writeIntake() {
  const owned: OwnedSample[] = []
  for (const intake of allIntakes()) owned.push(...(await samplesOf(intake)))
  try {
    if (owned.length) await writeSamples(owned)
  } finally {
    await writeNumbers()
  }
}

async function samplesOf(intake: Intake): Promise<OwnedSample[]> {
  const { samples, refusals } = intake.takeRequests()
  const served = samples.map((request) => ({
    siteId: request.site.id,
    ...sampleOfServed(intake.door, request),
  }))
  return refusals.length ? [...served, ...(await assign(intake, refusals))] : served
}

async function writeNumbers() {
  const now = clock.now().getTime()
  const counts = allIntakes().flatMap((intake) => intake.takeCounts(now))
  if (counts.length === 0) return
  try {
    await writeCounts(counts)
  } catch (error) {
    for (const { siteId, door, outcome, count } of counts)
      intakeAt(door).add(siteId, outcome, count)
    throw error
  }
}

/** Whose they are: of the site that they name, or of those whose pages they came from. */
async function assign(intake: Intake, refusals: Refusals[]): Promise<OwnedSample[]> {
  const named = await Promise.all(refusals.map(({ latest }) => idOfSite(latest.named)))
  const hosts = [
    ...new Set(
      refusals.flatMap(({ latest }, i) => (named[i] ? [] : (hostOf(latest.origin) ?? [])))
    ),
  ]
  const ofHost = hosts.length
    ? await sitesOfHosts(hosts.slice(0, MAX_HOSTS))
    : new Map<string, string[]>()
  return refusals.flatMap(({ latest, ...count }, i) => {
    const siteId = named[i]
    const sites = siteId ? [siteId] : (ofHost.get(hostOf(latest.origin) ?? '') ?? [])
    for (const id of sites) intake.add(id, latest.outcome, count)
    return sites
      .filter((id) => intake.mayKeepOther(id, latest.at))
      .map((id) => ({
        siteId: id,
        ...sampleOfRefusal(intake.door, withNamedId(latest), id === siteId),
      }))
  })
}

async function idOfSite(named: string | null): Promise<string | null> {
  const site = named === null ? null : await siteRegistry.findByEitherId(named)
  return site?.id ?? null
}

/** Which id a page has that nobody here knows: most likely it was mistyped, or is that of a site that was removed. */
function withNamedId(latest: Refusals['latest']): Refusals['latest'] {
  if (latest.outcome !== 'unknown_site' || latest.named === null) return latest
  const [problem = { field: 's' }] = latest.problems
  return { ...latest, problems: [{ field: problem.field, message: latest.named }] }
}
