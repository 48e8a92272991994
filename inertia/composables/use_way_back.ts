import { atSite } from '~/composables/at_site'
import { computed } from 'vue'
import { usePage } from '@inertiajs/vue3'
import { words } from '~/words/words'
import { nameOfSection, SITE_SECTIONS } from '~/components/frame/sections'

const t = words('traffic')

/** The page of a visit, with the way back to the list that is looked at: its days, filters and place in its address. */
export function useVisitAddress(siteId: () => string) {
  const page = usePage()
  return ({ id, month }: { id: string; month: string }) =>
    `${atSite(siteId())}/sessions/${month}/${id}?${new URLSearchParams({ back: page.url })}`
}

/** Where somebody came from to the page of a visit: a list of the same site, or else the feed of today. */
export function useWayBack(siteId: () => string) {
  const page = usePage()
  return computed(() => {
    const to = new URLSearchParams(page.url.split('?')[1] ?? '').get('back') ?? ''
    const path = to.split('?')[0]!
    const section = SITE_SECTIONS.find(({ path: of }) => isWithin(path, of(siteId())))
    if (!section) return { to: SITE_SECTIONS[0]!.path(siteId()), label: t('visit_list.today') }
    return { to, label: path.endsWith('/visits') ? t('visit_list.title') : nameOfSection(section) }
  })
}

/** An address is anybody's to write: nothing in it may lead anywhere else. */
function isWithin(path: string, section: string): boolean {
  return path === section || (path.startsWith(`${section}/`) && !path.includes('..'))
}
