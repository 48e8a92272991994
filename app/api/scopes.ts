/** What a token may be given, by what it is about. Reading comes before writing; neither includes the other. */
export const SCOPES = [
  'workspaces:read',
  'workspaces:write',
  'sites:read',
  'sites:write',
  'visits:read',
  'leads:read',
  'leads:write',
  'calls:read',
  'calls:write',
  'conversions:read',
  'reports:read',
  'reports:write',
  'ads:read',
  'ads:write',
  'webhooks:read',
  'webhooks:write',
  'plugins:read',
  'plugins:write',
  'people:read',
  'people:write',
  'audit:read',
] as const

export type Scope = (typeof SCOPES)[number]
