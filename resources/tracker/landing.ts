import { CLICK_IDS, LIMITS } from '../../app/collect/protocol.js'

export type Landing = Record<string, string>

/** UTM, and what Google Ads puts into a landing URL by ValueTrack and auto-tagging, beside the click ids. */
const CAMPAIGN =
  /^(utm_\w+|keyword|matchtype|network|device(model)?|creative|placement|target(id)?|adposition|(campaign|adgroup)id|(loc|gad)_\w+)$/

/** A placeholder that was never filled in, or a word for "nothing". */
const NOTHING = /[{}]|%7[bd]|^(\(not set\)|null|undefined|)$/i

const CLICK_ID = new RegExp(`(${CLICK_IDS.join('|')})(=|%3D)[^?#&]*&?`, 'gi')

export const isClickId = (name: string) => (CLICK_IDS as readonly string[]).includes(name)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * What a landing URL tells of its source: click ids, UTM and ValueTrack parameters of the query, of the hash, and of the
 * query inside a hash route. Click ids stay byte for byte (a `+` is a plus), the rest is form-encoded text.
 */
export function readLanding(url: string): Landing {
  const found: Landing = {}
  url.split(/[?#&]/).forEach((part) => {
    const [, name, raw] = /^([^=]*)=?(.*)/.exec(part)!
    const clickId = isClickId(name)
    const value = decode(clickId ? raw : raw.replace(/\+/g, ' '))
    const fits = clickId ? value.length > 9 && value.length <= LIMITS.clickId : CAMPAIGN.test(name)
    if (fits && !found[name] && !NOTHING.test(value)) found[name] = value.slice(0, LIMITS.label)
  })
  return found
}

/** A text without the click ids of URLs in it, also of a URL that is quoted in the query of another. */
export function withoutClickIds(text: string): string {
  const rest = text.replace(CLICK_ID, '')
  return rest === text ? text : rest.replace(/[?#&]+$/, '')
}
