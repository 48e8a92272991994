/** Who looks at the demo, and where it is kept. */
export const DEMO_EMAIL = 'demo@opsmantik.example'
export const DEMO_WORKSPACE = 'Demo agency'

/** Its name until all traffic is in it: a demo that was given up half-way is made anew, and not taken for one. */
export const UNFINISHED_WORKSPACE = 'Demo agency (being made)'

export interface DemoWorkspace {
  userId: string
  /** Null when somebody took it away. */
  workspaceId: string | null
  isFinished: boolean
  sites: DemoSiteFigures[]
}

export interface DemoSiteFigures {
  id: string
  publicId: string
  name: string
  domain: string
  isRemoved: boolean
  visitors: number
  sessions: number
  events: number
}
