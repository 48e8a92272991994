import { leadOperations } from '#app/leads/desk/api/lead_operations'
import { noteOperations } from '#app/leads/desk/api/note_operations'
import { callOperations } from '#app/calls/api/call_operations'
import { costOperations } from '#app/ads/api/cost_operations'
import { siteOperations } from '#app/sites/api/site_operations'
import { visitOperations } from '#app/traffic/api/visit_operations'
import { auditOperations } from '#app/people/api/audit_operations'
import { pluginOperations } from '#app/site_plugins/api/plugin_operations'
import { peopleOperations } from '#app/people/api/people_operations'
import { trafficOperations } from '#app/traffic/api/traffic_operations'
import { scoringOperations } from '#app/replay/api/scoring_operations'
import { webhookOperations } from '#app/deliveries/api/webhook_operations'
import { provisioningOperations } from '#app/provisioning/api/provisioning_operations'
import { workspaceOperations } from '#app/sites/api/workspace_operations'
import { conversionOperations } from '#app/traffic/api/conversion_operations'
import { attributionOperations } from '#app/attribution/api/attribution_operations'
import type { Operation } from '#app/api/operation'

/** What programs can do, capability by capability. Routes, document and tests follow from it. */
export const operations: Operation[] = [
  ...workspaceOperations,
  ...siteOperations,
  ...provisioningOperations,
  ...visitOperations,
  ...leadOperations,
  ...noteOperations,
  ...callOperations,
  ...attributionOperations,
  ...trafficOperations,
  ...conversionOperations,
  ...costOperations,
  ...webhookOperations,
  ...pluginOperations,
  ...scoringOperations,
  ...peopleOperations,
  ...auditOperations,
]
