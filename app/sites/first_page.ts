import type { ClientSection } from '#app/shared/client_sections'

/** Where somebody begins who opens a site: members with today, clients with the first section that they have. */
export function firstPageOf(id: string, sections: readonly ClientSection[] | null): string {
  return `/sites/${id}/${pathOfSection(sections?.[0] ?? 'today')}`
}

export function pathOfSection(section: ClientSection): string {
  return section === 'today' ? 'live' : section
}
