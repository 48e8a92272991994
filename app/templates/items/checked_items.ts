import vine from '@vinejs/vine'
import { errors } from '@vinejs/vine'
import { fits } from '#app/plugins/resolve_settings'
import { siteMessages, siteSettings } from '#app/sites/validators/site_validator'
import { catalogue, type Offered } from '#app/templates/items/catalogue'
import { keyOfSetting, type Items, type ItemValue } from '#app/templates/items/keys'

const settings = vine.create(
  Object.fromEntries(
    Object.entries(siteSettings()).map(([name, schema]) => [name, schema.optional()])
  )
)
settings.messagesProvider = siteMessages

/**
 * What a template is to say, checked as the forms of a site check it. Endpoints are taken as they were: they are checked when they come
 * in. Throws a validation error that names the key.
 */
export async function checkedItems(given: Record<string, unknown>, before: Items): Promise<Items> {
  const offered = new Map(catalogue().map((one) => [one.key, one]))
  const problems: { field: string; message: string; rule: string }[] = []
  const items: Items = {}
  const ofSites: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    const one = offered.get(key)
    if (one?.of === 'settings') ofSites[one.name] = value
    else if (one && isFit(one, value)) items[key] = value as ItemValue
    else if (key.startsWith('webhook/') && before[key]) items[key] = before[key]
    else problems.push({ field: `items.${key}`, message: 'This does not fit.', rule: 'fits' })
  }
  const [wrong, valid] = await settings.tryValidate(ofSites)
  for (const { field, message } of wrong?.messages ?? []) {
    const key = keyOfSetting(String(field).split('.')[0])
    problems.push({ field: `items.${key}`, message, rule: 'setting' })
  }
  if (problems.length > 0) throw new errors.E_VALIDATION_ERROR(problems)
  const said = Object.entries(valid as Record<string, ItemValue>)
  return {
    ...items,
    ...Object.fromEntries(said.map(([name, value]) => [keyOfSetting(name), value])),
  }
}

function isFit({ of, type, choices, setting }: Offered, value: unknown): boolean {
  if (of === 'plugin') return fits(setting!, value)
  return type === 'boolean'
    ? typeof value === 'boolean'
    : typeof value === 'string' && choices.includes(value)
}
