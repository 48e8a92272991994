import type { MemberRole } from '#app/shared/tenant_db'
import type { ClientSection } from '#app/shared/client_sections'

/** Who may call a route. */
export type Rule =
  /** The door itself says who may pass: signing in, links that were mailed, programs with a key. */
  | { for: 'anybody' }
  /** Everybody who is signed in; what it is about is their own, or is said in the form and judged there. */
  | { for: 'people' }
  /** Members of the workspace that the address leads to, and clients with one of these sections of its site. */
  | { for: 'members'; roles: readonly MemberRole[]; sections: readonly ClientSection[] }

export const ANYBODY: Rule = { for: 'anybody' }
export const PEOPLE: Rule = { for: 'people' }

/** Every member looks, and clients with one of the sections. */
export const look = (...sections: readonly ClientSection[]): Rule => ({
  for: 'members',
  roles: ['owner', 'admin', 'analyst', 'viewer'],
  sections,
})

/** Who works with what comes in: nobody who only looks. */
export const WORK: Rule = { for: 'members', roles: ['owner', 'admin', 'analyst'], sections: [] }

/** Who sets up sites and says who belongs to the workspace. */
export const MANAGE: Rule = { for: 'members', roles: ['owner', 'admin'], sections: [] }

/** What concerns all that a workspace has. */
export const OWN: Rule = { for: 'members', roles: ['owner'], sections: [] }

/** By the name of the route. */
export type Rules = Record<string, Rule>
