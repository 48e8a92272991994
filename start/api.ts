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
import { leadWorkOperations } from '#app/leads/desk/api/lead_work_operations'
import { callImportOperations } from '#app/calls/importing/api/import_operations'
import { numberOperations } from '#app/calls/api/number_operations'
import { funnelOperations } from '#app/traffic/funnels/api/funnel_operations'
import { funnelReportOperations } from '#app/traffic/funnels/api/funnel_report_operations'
import { targetOperations } from '#app/ads/api/target_operations'
import { uploadOperations } from '#app/ads/api/upload_operations'
import { accountOperations } from '#app/ads/api/account_operations'
import { workspacePluginOperations } from '#app/site_plugins/api/workspace_plugin_operations'
import { linkOperations } from '#app/sharing/api/link_operations'
import { clientOperations } from '#app/people/api/client_operations'
import { groupOperations } from '#app/overview/api/group_operations'
import { brandOperations } from '#app/branding/api/brand_operations'
import { templateOperations } from '#app/templates/api/template_operations'
import { pushOperations } from '#app/templates/api/push_operations'
import { planOperations } from '#app/site_reports/api/plan_operations'
import { recipientOperations } from '#app/site_reports/api/recipient_operations'
import { learningOperations } from '#app/learning/api/learning_operations'
import { historyOperations } from '#app/history/api/history_operations'
import { healthOperations } from '#app/health/api/health_operations'
import { runOperations } from '#app/jobs/api/run_operations'
import { reportOperations } from '#app/site_reports/api/report_operations'
import type { Operation } from '#app/api/operation'

/** What programs can do, capability by capability. Routes, document and tests follow from it. */
export const operations: Operation[] = [
  ...workspaceOperations,
  ...brandOperations,
  ...siteOperations,
  ...groupOperations,
  ...healthOperations,
  ...provisioningOperations,
  ...templateOperations,
  ...pushOperations,
  ...visitOperations,
  ...leadOperations,
  ...leadWorkOperations,
  ...noteOperations,
  ...callOperations,
  ...numberOperations,
  ...callImportOperations,
  ...attributionOperations,
  ...trafficOperations,
  ...conversionOperations,
  ...funnelReportOperations,
  ...funnelOperations,
  ...reportOperations,
  ...planOperations,
  ...recipientOperations,
  ...historyOperations,
  ...costOperations,
  ...accountOperations,
  ...targetOperations,
  ...uploadOperations,
  ...webhookOperations,
  ...pluginOperations,
  ...workspacePluginOperations,
  ...scoringOperations,
  ...learningOperations,
  ...runOperations,
  ...peopleOperations,
  ...clientOperations,
  ...linkOperations,
  ...auditOperations,
]
