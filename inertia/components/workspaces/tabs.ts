import type { Key } from '~/words/namespaces'

type Role = 'owner' | 'admin' | 'analyst' | 'viewer'

interface Tab {
  label: Key<'frame'>
  /** Of `/workspaces/:workspace/…`. */
  path: string
  roles: Role[]
}

const ALL: Role[] = ['owner', 'admin', 'analyst', 'viewer']
const MANAGERS: Role[] = ['owner', 'admin']

/** The pages of a workspace, and who has them. */
const TABS: Tab[] = [
  { label: 'workspace.people', path: 'people', roles: ALL },
  { label: 'workspace.branding', path: 'branding', roles: ALL },
  { label: 'workspace.templates', path: 'templates', roles: MANAGERS },
  { label: 'workspace.provisioning', path: 'provisioning', roles: MANAGERS },
  { label: 'workspace.tokens', path: 'tokens', roles: MANAGERS },
  { label: 'workspace.audit', path: 'audit', roles: MANAGERS },
  { label: 'workspace.export', path: 'export', roles: ['owner'] },
  { label: 'workspace.import', path: 'import', roles: ['owner'] },
]

export const tabsOf = (role: Role) => TABS.filter(({ roles }) => roles.includes(role))

/** The same page of another workspace, for who has it there. */
export function samePageOf({ id, role }: { id: string; role: Role }, path: string | undefined) {
  const page = tabsOf(role).find((tab) => tab.path === path) ?? TABS[0]!
  return `/workspaces/${id}/${page.path}`
}
