import type ads from '../../resources/lang/en/ads.json'
import type api from '../../resources/lang/en/api.json'
import type attribution from '../../resources/lang/en/attribution.json'
import type audit from '../../resources/lang/en/audit.json'
import type auth from '../../resources/lang/en/auth.json'
import type callImport from '../../resources/lang/en/call_import.json'
import type branding from '../../resources/lang/en/branding.json'
import type calls from '../../resources/lang/en/calls.json'
import type charts from '../../resources/lang/en/charts.json'
import type conversions from '../../resources/lang/en/conversions.json'
import type frame from '../../resources/lang/en/frame.json'
import type funnels from '../../resources/lang/en/funnels.json'
import type health from '../../resources/lang/en/health.json'
import type history from '../../resources/lang/en/history.json'
import type install from '../../resources/lang/en/install.json'
import type jobs from '../../resources/lang/en/jobs.json'
import type leads from '../../resources/lang/en/leads.json'
import type learning from '../../resources/lang/en/learning.json'
import type live from '../../resources/lang/en/live.json'
import type moving from '../../resources/lang/en/moving.json'
import type numbers from '../../resources/lang/en/numbers.json'
import type overview from '../../resources/lang/en/overview.json'
import type people from '../../resources/lang/en/people.json'
import type period from '../../resources/lang/en/period.json'
import type provisioning from '../../resources/lang/en/provisioning.json'
import type plugins from '../../resources/lang/en/plugins.json'
import type reports from '../../resources/lang/en/reports.json'
import type scoring from '../../resources/lang/en/scoring.json'
import type session from '../../resources/lang/en/session.json'
import type sharing from '../../resources/lang/en/sharing.json'
import type site from '../../resources/lang/en/site.json'
import type templates from '../../resources/lang/en/templates.json'
import type traffic from '../../resources/lang/en/traffic.json'
import type ui from '../../resources/lang/en/ui.json'
import type uploads from '../../resources/lang/en/uploads.json'
import type webhooks from '../../resources/lang/en/webhooks.json'

/** The files of `resources/lang/en`: what is written there is what can be said. */
interface Namespaces {
  ads: typeof ads
  api: typeof api
  attribution: typeof attribution
  audit: typeof audit
  auth: typeof auth
  call_import: typeof callImport
  branding: typeof branding
  calls: typeof calls
  charts: typeof charts
  conversions: typeof conversions
  frame: typeof frame
  funnels: typeof funnels
  health: typeof health
  history: typeof history
  install: typeof install
  jobs: typeof jobs
  leads: typeof leads
  learning: typeof learning
  live: typeof live
  moving: typeof moving
  numbers: typeof numbers
  overview: typeof overview
  people: typeof people
  period: typeof period
  provisioning: typeof provisioning
  plugins: typeof plugins
  reports: typeof reports
  scoring: typeof scoring
  session: typeof session
  sharing: typeof sharing
  site: typeof site
  templates: typeof templates
  traffic: typeof traffic
  ui: typeof ui
  uploads: typeof uploads
  webhooks: typeof webhooks
}

export type Namespace = keyof Namespaces

type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`
}[keyof T & string]

/** Of a message in a group, `group.name`. */
export type Key<N extends Namespace> = Keys<Namespaces[N]>
