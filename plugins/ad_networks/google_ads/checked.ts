import type { AdNetwork } from '#app/plugins/contracts/ad_network'

/** What Google would refuse, and with it all others of the batch. */
export const checked: AdNetwork['check'] = ({ click, person, value, currency, occurredAt }) => {
  if (!click && !person.phoneNumber && !person.emailSha256) return { ok: false, reason: 'no_click' }
  if (click && !/^[\x21-\x7e]{1,512}$/.test(click.id)) {
    return { ok: false, reason: 'click_unreadable' }
  }
  if (click && occurredAt < click.at) return { ok: false, reason: 'before_click' }
  const isMoney = value === null || (Number.isFinite(value) && value >= 0)
  const isCurrency = currency === null ? value === null : /^[A-Z]{3}$/.test(currency)
  return isMoney && isCurrency ? { ok: true } : { ok: false, reason: 'bad_value' }
}
