import vine from '@vinejs/vine'
import { ROW_REASONS } from '#app/ads/files/report_failed_rows'

export const failedRows = vine.create({
  rows: vine.string().trim().minLength(1).maxLength(200_000),
  reason: vine.enum(ROW_REASONS),
  detail: vine.string().trim().maxLength(500).nullable().optional(),
})
