import { validateHeaderValue } from 'node:http'
import { PLACE } from './fill.js'
import type { SettingValues } from '#app/plugins/contracts/plugin'

/** What the other side could make nothing of, whatever happens on the site. */
export function objection({ template, authorization }: SettingValues) {
  if (String(template).trim() && !isJson(String(template).replace(PLACE, '"text"'))) {
    return { key: 'template', problem: 'with its places filled in this is not JSON' }
  }
  if (!isHeaderValue(String(authorization))) {
    return { key: 'authorization', problem: 'this has characters that cannot be sent' }
  }
  return null
}

function isJson(text: string) {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function isHeaderValue(value: string) {
  try {
    validateHeaderValue('authorization', value)
    return true
  } catch {
    return false
  }
}
