import type { I18n } from '@adonisjs/i18n'
import { formatsOf, type Formats } from '#app/site_reports/document/formats'

/** Words and formats of one language. */
export interface Speaker {
  i18n: I18n
  formats: Formats
  /** Of `server/report.json`. */
  t(key: string, values?: object): string
}

export function speakerOf(i18n: I18n): Speaker {
  return {
    i18n,
    formats: formatsOf(i18n),
    t: (key, values) => i18n.t(`server.report.${key}`, { ...values }),
  }
}
