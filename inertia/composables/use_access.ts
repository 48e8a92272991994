import { computed } from 'vue'
import { atSite } from '~/composables/at_site'
import { useSites } from '~/composables/use_sites'
import { SITE_SECTIONS, type Section } from '~/components/frame/sections'
import type { ClientSection } from '~/components/sharing/types'

type Site = { id: string; role: string; sections: ClientSection[] | null }

/** The sections of a site that somebody has: clients those that they were given, of all others only who manages it some. */
export function sectionsOf({ role, sections }: Site): Section[] {
  const manages = role === 'owner' || role === 'admin'
  return SITE_SECTIONS.filter(({ grant, isForManagers }) =>
    sections ? grant && sections.includes(grant) : manages || !isForManagers
  )
}

/** Where somebody begins who opens a site. */
export function firstPageOf(site: Site): string {
  return (sectionsOf(site)[0] ?? SITE_SECTIONS[0]!).path(site.id)
}

/** What the person has of the site that this page is about. */
export function useAccess() {
  const { sites, current } = useSites()
  const isClient = computed(() => Boolean(current.value?.sections))
  /** Belongs to no workspace, as far as the sites tell. */
  const isClientOnly = computed(
    () => sites.value.length > 0 && sites.value.every(({ sections }) => sections)
  )
  const sees = (section: ClientSection) => current.value?.sections?.includes(section) ?? true
  /** Who called, as a lead; for who sees no leads, the call. */
  const addressOfCall = (siteId: string, id: string) =>
    sees('leads') ? `${atSite(siteId)}/calls/${id}/lead` : `${atSite(siteId)}/calls?call=${id}`
  return { isClient, isClientOnly, sees, addressOfCall }
}
