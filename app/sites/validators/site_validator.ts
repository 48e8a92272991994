import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { COUNTRIES, CURRENCIES } from '#app/sites/places'
import {
  addressOrRange,
  domainName,
  phoneNumber,
  plainText,
  timeZone,
} from '#app/sites/validators/rules'

export const name = () => vine.string().trim().minLength(1).maxLength(200).use(plainText())
export const domain = () => vine.string().trim().maxLength(2000).use(domainName())
const domains = () => vine.array(domain()).maxLength(50).distinct()
export const zone = () => vine.string().trim().maxLength(64).use(timeZone())
const privacySignal = () => vine.enum(['ignore', 'no_ad_ids', 'drop'] as const)
const whole = (from: number, to: number) => vine.number().withoutDecimals().range([from, to])

/** What the form of a site has, each by the name that its column has in a file of sites. */
export const siteFields = () => ({
  name: name(),
  domain: domain(),
  extra_origins: domains(),
  timezone: zone(),
  country: vine.enum(COUNTRIES),
  currency: vine.enum(CURRENCIES),
})

export const siteSettings = () => ({
  session_timeout_min: whole(1, 240),
  returning_lookback_months: whole(1, 24),
  attribution_lookback_days: whole(0, 365),
  on_gpc: privacySignal(),
  on_dnt: privacySignal(),
  blocked_addresses: vine
    .array(vine.string().trim().maxLength(64).use(addressOrRange()))
    .maxLength(200),
  store_full_address: vine.boolean(),
  call_window_min: whole(1, 240),
  call_repeat_hours: whole(0, 720),
  call_short_sec: whole(0, 600),
  internal_numbers: vine
    .array(vine.string().trim().maxLength(64).use(phoneNumber()))
    .maxLength(200),
  call_test_mode: vine.boolean(),
  require_call_signature: vine.boolean(),
})

export const siteMessages = new SimpleMessagesProvider(
  {
    'name.required': 'Give the site a name.',
    'domain.required': 'Type a domain, such as example.com.',
    'required': 'This is needed.',
    'maxLength': 'At most {{ max }} characters.',
    'array.maxLength': 'At most {{ max }} entries.',
    'enum': 'Choose one of the list.',
    'range': 'A number from {{ min }} to {{ max }}.',
    'number': 'A number, please.',
    'withoutDecimals': 'A whole number, please.',
    'boolean': 'Yes or no.',
    'string': 'This has to be text.',
    'uuid': 'There is no such workspace.',
    'regex': 'Load the page again.',
  },
  {}
)

export const newSite = vine.create({
  name: name(),
  domain: domain(),
  timezone: zone().optional(),
  country: vine.enum(COUNTRIES).nullable().optional(),
  currency: vine.enum(CURRENCIES).optional(),
  workspaceId: vine.string().uuid().optional(),
  workspaceName: name().optional(),
  templateId: vine.string().uuid().nullable().optional(),
})

export const siteForm = vine.create({
  name: name(),
  domain: domain(),
  extraOrigins: domains(),
  timezone: zone(),
  country: vine.enum(COUNTRIES).nullable(),
  currency: vine.enum(CURRENCIES),
  version: vine.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/),
  settings: vine.object(siteSettings()),
})

export const hostToAllow = vine.create({ host: domain() })

/** The body of `POST /api/create-test-site`; all of it may be missing. */
export const testSite = vine.create({ name: name().optional(), domain: domain().optional() })

for (const validator of [newSite, siteForm, hostToAllow, testSite]) {
  validator.messagesProvider = siteMessages
}
