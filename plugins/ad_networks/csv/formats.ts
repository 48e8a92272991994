import type { ClickIdKind, OfflineConversion } from '#app/plugins/contracts/ad_network'

export interface Format {
  clickId: ClickIdKind
  columns: Column[]
}

type Column = readonly [
  title: string,
  cell: (conversion: OfflineConversion, name: string) => string,
]

const clickId = ({ click }: OfflineConversion) => click?.id ?? ''
const name = (_: OfflineConversion, called: string) => called
const value = ({ value: worth }: OfflineConversion) => worth?.toFixed(2) ?? ''
const currency = ({ currency: code }: OfflineConversion) => code ?? ''

/** The columns of their own templates, as they are called there. All times are UTC, as the first line of the file says. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'Google Ads': {
    clickId: 'gclid',
    columns: [
      ['Google Click ID', clickId],
      ['Conversion Name', name],
      ['Conversion Time', ({ occurredAt }) => yearFirst(occurredAt)],
      ['Conversion Value', value],
      ['Conversion Currency', currency],
      ['Order ID', ({ transactionId }) => transactionId],
      ['Ad User Data', ({ consent }) => (consent === 'granted' ? 'Granted' : '')],
    ],
  },
  'Microsoft Advertising': {
    clickId: 'msclkid',
    columns: [
      ['Microsoft Click ID', clickId],
      ['Conversion Name', name],
      ['Conversion Time', ({ occurredAt }) => american(occurredAt)],
      ['Conversion Value', value],
      ['Conversion Currency', currency],
    ],
  },
}

/** `2026-01-15 11:58:00` */
function yearFirst(at: Date) {
  return at.toISOString().slice(0, 19).replace('T', ' ')
}

/** `1/15/2026 11:58:00 AM` */
function american(at: Date) {
  const hour = at.getUTCHours()
  const rest = at.toISOString().slice(13, 19)
  const day = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`
  return `${day} ${hour % 12 || 12}${rest} ${hour < 12 ? 'AM' : 'PM'}`
}
