import type { TaskTable } from '#app/jobs/types'

/** What can be done in the background, by the name that runs are stored with. */
export const jobTasks: TaskTable = {
  compare: () => import('#app/replay/compare_job'),
  replay: () => import('#app/replay/replay_job'),
  learn: () => import('#app/learning/learn_job'),
  credits: () => import('#app/attribution/jobs/credit_site'),
  traffic: () => import('#app/traffic/jobs/derive_site'),
  call_import_check: () => import('#app/calls/importing/jobs/check_job'),
  call_import: () => import('#app/calls/importing/jobs/import_job'),
  call_import_removal: () => import('#app/calls/importing/jobs/removal_job'),
  ad_costs: () => import('#app/ads/costs/costs_job'),
  ad_uploads: () => import('#app/ads/uploads/uploads_job'),
  ad_dry_run: () => import('#app/ads/dry_run/dry_run_job'),
  report_mails: () => import('#app/site_reports/sending/send_reports_job'),
  history_read: () => import('#app/history/jobs/read_job'),
  workspace_export: () => import('#app/moving/exporting/export_job'),
  workspace_import: () => import('#app/moving/importing/import_job'),
  workspace_import_undo: () => import('#app/moving/importing/undo_job'),
  attribution_report: () => import('#app/attribution/report/report_job'),
}
