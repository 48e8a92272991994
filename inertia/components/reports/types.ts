import type { Data } from '@generated/data'

export type Schedule = Data.SiteReports.ReportSchedule
export type Recipient = Data.SiteReports.ReportRecipient
export type Sending = Data.SiteReports.ReportSending

/** A report as the server tells it, see `app/site_reports/document/types.ts`. */
export type Report = Data.SiteReports.ReportDocument
export type Change = NonNullable<Report['tiles'][number]['change']>
export type Chart = NonNullable<Report['chart']>

// No interface: what a page is given has to be known as JSON.
export type Choices = {
  sections: Schedule['sections']
  languages: Schedule['language'][]
  language: Schedule['language']
}
