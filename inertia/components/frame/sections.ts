import { words } from '~/words/words'
import type { Key } from '~/words/namespaces'

const t = words('frame')

/**
 * The sections of a site: the rail, the palette, the `g` keys and their help are all made from this table. A section is
 * added here when its page exists.
 */
export interface Section {
  label: Key<'frame'>
  icon: string
  /** Pressed after `g`. */
  key: string
  path: (siteId: string) => string
}

type HouseSection = Omit<Section, 'path'> & {
  path: string
  /** Addresses at which the rail marks it; null: it is not in the rail. */
  here: RegExp | null
}

export const SITE_SECTIONS: Section[] = [
  {
    label: 'sections.today',
    icon: 'i-lucide-activity',
    key: 't',
    path: (id) => `/sites/${id}/live`,
  },
  {
    label: 'sections.traffic',
    icon: 'i-lucide-chart-line',
    key: 'v',
    path: (id) => `/sites/${id}/traffic`,
  },
  {
    label: 'sections.conversions',
    icon: 'i-lucide-target',
    key: 'o',
    path: (id) => `/sites/${id}/conversions`,
  },
  {
    label: 'sections.leads',
    icon: 'i-lucide-users-round',
    key: 'l',
    path: (id) => `/sites/${id}/leads`,
  },
  { label: 'sections.calls', icon: 'i-lucide-phone', key: 'k', path: (id) => `/sites/${id}/calls` },
  {
    label: 'sections.report',
    icon: 'i-lucide-file-chart-column',
    key: 'e',
    path: (id) => `/sites/${id}/report`,
  },
  {
    label: 'sections.attribution',
    icon: 'i-lucide-split',
    key: 'r',
    path: (id) => `/sites/${id}/attribution`,
  },
  { label: 'sections.ads', icon: 'i-lucide-megaphone', key: 'd', path: (id) => `/sites/${id}/ads` },
  {
    label: 'sections.scoring',
    icon: 'i-lucide-gauge',
    key: 'c',
    path: (id) => `/sites/${id}/scoring`,
  },
  {
    label: 'sections.webhooks',
    icon: 'i-lucide-webhook',
    key: 'w',
    path: (id) => `/sites/${id}/webhooks`,
  },
  {
    label: 'sections.install',
    icon: 'i-lucide-code-xml',
    key: 'i',
    path: (id) => `/sites/${id}/install`,
  },
  {
    label: 'sections.health',
    icon: 'i-lucide-heart-pulse',
    key: 'h',
    path: (id) => `/sites/${id}/health`,
  },
  {
    label: 'sections.plugins',
    icon: 'i-lucide-blocks',
    key: 'p',
    path: (id) => `/sites/${id}/plugins`,
  },
  {
    label: 'sections.settings',
    icon: 'i-lucide-settings',
    key: 's',
    path: (id) => `/sites/${id}/settings`,
  },
]

export const HOUSE_SECTIONS: HouseSection[] = [
  {
    label: 'sections.all_sites',
    icon: 'i-lucide-layout-grid',
    key: 'a',
    path: '/sites',
    here: /^\/sites$/,
  },
  {
    label: 'sections.people',
    icon: 'i-lucide-users',
    key: 'm',
    path: '/people',
    here: /^\/workspaces\/[^/]+\/people$/,
  },
  {
    label: 'sections.branding',
    icon: 'i-lucide-palette',
    key: 'b',
    path: '/branding',
    here: /^\/workspaces\/[^/]+\/branding$/,
  },
  {
    label: 'sections.account',
    icon: 'i-lucide-circle-user',
    key: 'u',
    path: '/account',
    here: null,
  },
]

export const nameOfSection = ({ label }: Pick<Section, 'label'>) => t(label)
