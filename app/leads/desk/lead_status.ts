import { worksWithLeads, type Role } from '#app/shared/tenant_db'

export const LEAD_STATUSES = ['new', 'contacted', 'qualified', 'won', 'lost', 'junk'] as const

export type LeadStatus = (typeof LEAD_STATUSES)[number]

const CLOSED: readonly LeadStatus[] = ['won', 'lost']

/** What was won or lost is in somebody's books: only who manages the site opens it again. */
export function mayMove(role: Role, from: LeadStatus, to: LeadStatus): boolean {
  if (from === to || !CLOSED.includes(from)) return mayWorkLeads(role)
  return role === 'owner' || role === 'admin'
}

/** Who may say what became of a lead. The row policies say the same. */
export function mayWorkLeads(role: Role) {
  return worksWithLeads(role)
}
