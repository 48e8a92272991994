import type { Data } from '@generated/data'

export type Member = Data.People.Member
export type Invitation = Data.People.Invitation
export type Client = Data.People.Client
export type Role = Member['role']
/** As whom somebody is invited. */
export type InvitedAs = Invitation['role']

export type RemovedWorkspace = {
  id: string
  name: string
  erasedAt: string
}
