import type { Data } from '@generated/data'

export type Overview = Data.Overview.Overview
export type SiteRow = Data.Sites.SiteRow
export type Trouble = Overview['troubles'][number]

/** Types and no interfaces: what a page is given has to be JSON, and an interface could grow. */
export type Group = {
  id: string
  workspaceId: string
  name: string
}

export type Workspace = {
  id: string
  name: string
  mayChange: boolean
}
