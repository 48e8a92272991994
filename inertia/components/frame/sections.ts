/**
 * The sections of a site: the rail, the palette, the `g` keys and their help are all made from this table. A section is
 * added here when its page exists.
 */
export interface Section {
  label: string
  icon: string
  /** Pressed after `g`. */
  key: string
  path: (siteId: string) => string
}

export const SITE_SECTIONS: Section[] = [
  { label: 'Today', icon: 'i-lucide-activity', key: 't', path: (id) => `/sites/${id}/live` },
  { label: 'Leads', icon: 'i-lucide-users-round', key: 'l', path: (id) => `/sites/${id}/leads` },
  { label: 'Calls', icon: 'i-lucide-phone', key: 'k', path: (id) => `/sites/${id}/calls` },
  {
    label: 'Attribution',
    icon: 'i-lucide-split',
    key: 'r',
    path: (id) => `/sites/${id}/attribution`,
  },
  { label: 'Ads', icon: 'i-lucide-megaphone', key: 'd', path: (id) => `/sites/${id}/ads` },
  { label: 'Scoring', icon: 'i-lucide-gauge', key: 'c', path: (id) => `/sites/${id}/scoring` },
  {
    label: 'Webhooks',
    icon: 'i-lucide-webhook',
    key: 'w',
    path: (id) => `/sites/${id}/webhooks`,
  },
  { label: 'Install', icon: 'i-lucide-code-xml', key: 'i', path: (id) => `/sites/${id}/install` },
  { label: 'Plugins', icon: 'i-lucide-blocks', key: 'p', path: (id) => `/sites/${id}/plugins` },
  { label: 'Settings', icon: 'i-lucide-settings', key: 's', path: (id) => `/sites/${id}/settings` },
]

export const HOUSE_SECTIONS = [
  { label: 'All sites', icon: 'i-lucide-layout-grid', key: 'a', path: '/sites' },
  { label: 'Account', icon: 'i-lucide-circle-user', key: 'u', path: '/account' },
]
