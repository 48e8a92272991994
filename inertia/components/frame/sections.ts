import { atSite } from '~/composables/at_site'
import { words } from '~/words/words'
import type { Key } from '~/words/namespaces'
import type { ClientSection } from '~/components/sharing/types'

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
  /** What a client needs to be given to have it; none: no client has it. */
  grant?: ClientSection
  isForManagers?: boolean
  path: (siteId: string) => string
}

type HouseSection = Omit<Section, 'path' | 'grant' | 'isForManagers'> & {
  isForMembers?: boolean
  path: string
  /** Addresses at which the rail marks it; null: it is not in the rail. */
  here: RegExp | null
}

export const SITE_SECTIONS: Section[] = [
  {
    label: 'sections.today',
    grant: 'today',
    icon: 'i-lucide-activity',
    key: 't',
    path: (id) => `${atSite(id)}/live`,
  },
  {
    label: 'sections.traffic',
    grant: 'traffic',
    icon: 'i-lucide-chart-line',
    key: 'v',
    path: (id) => `${atSite(id)}/traffic`,
  },
  {
    label: 'sections.conversions',
    grant: 'conversions',
    icon: 'i-lucide-target',
    key: 'o',
    path: (id) => `${atSite(id)}/conversions`,
  },
  {
    label: 'sections.leads',
    grant: 'leads',
    icon: 'i-lucide-users-round',
    key: 'l',
    path: (id) => `${atSite(id)}/leads`,
  },
  {
    label: 'sections.calls',
    grant: 'calls',
    icon: 'i-lucide-phone',
    key: 'k',
    path: (id) => `${atSite(id)}/calls`,
  },
  {
    label: 'sections.report',
    // Whoever sees the traffic has one, of what they see.
    grant: 'traffic',
    icon: 'i-lucide-file-chart-column',
    key: 'e',
    path: (id) => `${atSite(id)}/report`,
  },
  {
    label: 'sections.attribution',
    grant: 'attribution',
    icon: 'i-lucide-split',
    key: 'r',
    path: (id) => `${atSite(id)}/attribution`,
  },
  {
    label: 'sections.ads',
    grant: 'ads',
    icon: 'i-lucide-megaphone',
    key: 'd',
    path: (id) => `${atSite(id)}/ads`,
  },
  {
    label: 'sections.scoring',
    icon: 'i-lucide-gauge',
    key: 'c',
    path: (id) => `${atSite(id)}/scoring`,
  },
  {
    label: 'sections.webhooks',
    icon: 'i-lucide-webhook',
    key: 'w',
    path: (id) => `${atSite(id)}/webhooks`,
  },
  {
    label: 'sections.install',
    icon: 'i-lucide-code-xml',
    key: 'i',
    path: (id) => `${atSite(id)}/install`,
  },
  {
    label: 'sections.health',
    icon: 'i-lucide-heart-pulse',
    key: 'h',
    path: (id) => `${atSite(id)}/health`,
  },
  {
    label: 'sections.plugins',
    icon: 'i-lucide-blocks',
    key: 'p',
    path: (id) => `${atSite(id)}/plugins`,
  },
  {
    label: 'sections.sharing',
    isForManagers: true,
    icon: 'i-lucide-share-2',
    key: 'n',
    path: (id) => `${atSite(id)}/sharing`,
  },
  {
    label: 'sections.settings',
    icon: 'i-lucide-settings',
    key: 's',
    path: (id) => `${atSite(id)}/settings`,
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
    label: 'sections.workspace',
    isForMembers: true,
    icon: 'i-lucide-users',
    key: 'm',
    path: '/people',
    here: /^\/workspaces\/[^/]+\/(?!plugins)/,
  },
  {
    label: 'sections.branding',
    isForMembers: true,
    icon: 'i-lucide-palette',
    key: 'b',
    path: '/branding',
    here: null,
  },
  {
    label: 'sections.templates',
    isForMembers: true,
    icon: 'i-lucide-copy-check',
    key: 'y',
    path: '/templates',
    here: null,
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
