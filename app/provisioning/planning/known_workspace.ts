import type { SiteValues } from '#app/provisioning/columns'

/** A site as a row is held against it. */
export interface KnownSite {
  id: string
  publicId: string
  isRemoved: boolean
  values: SiteValues
}

/** What a file is held against. */
export interface KnownWorkspace {
  sites: KnownSite[]
  /** Names. */
  groups: string[]
  templates: string[]
}
