import { linkBase } from '#config/mail'
import { mailWords } from '#app/shared/mail_words'
import { lookOf } from '#app/branding/look'
import { BAD, GOOD, MUTED } from '#app/site_reports/files/pdf/colours'
import type { Language } from '#app/shared/languages'
import type { Change } from '#app/site_reports/document/types'
import type { MadeReport } from '#app/site_reports/sending/made_report'
import type { ReportReceiver } from '#app/site_reports/mails/report_mail'

/** What the templates of the mail are filled with. */
export function reportMailView(
  { isMember, siteId, every }: Pick<ReportReceiver, 'isMember' | 'siteId' | 'every'>,
  { document, look, period }: MadeReport,
  stop: string | null
) {
  const { language, t } = mailWords('report', document.language as Language)
  return {
    language,
    t,
    stop,
    every,
    report: document,
    ...lookOf(look),
    colourOf,
    url: isMember ? `${linkBase}/sites/${siteId}/report?from=${period.from}&to=${period.to}` : null,
  }
}

function colourOf({ isGood }: Change): string {
  if (isGood === null) return MUTED
  return isGood ? GOOD : BAD
}
