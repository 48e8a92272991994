import type { Data } from '@generated/data'

export type Member = Data.People.Member
export type Invitation = Data.People.Invitation
export type Role = Member['role']
