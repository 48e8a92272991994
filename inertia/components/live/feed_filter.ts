import type { Group } from './feed_state.js'
import { finding } from '../../words/search.js'
import { placeOf } from './places.js'

/** Which visits the reader wants to see. It lives in the address of the page, so that a colleague sees the same. */
export interface FeedFilter {
  bands: string[]
  labels: string[]
  /** `conversion` for a category, `conversion/phone_call` for an action. */
  actions: string[]
  text: string
}

interface EventFacts {
  category: string
  action: string
  label: string | null
  url: string
}

interface SessionFacts {
  band: string
  label: string
  channel: string
  source: string | null
  medium: string | null
  campaign: string | null
  city: string | null
  country: string | null
  browser: string | null
  os: string | null
  entryPage: string
}

export const NO_FILTER: FeedFilter = { bands: [], labels: [], actions: [], text: '' }

const LISTS = { band: 'bands', source: 'labels', action: 'actions' } as const

export function filterFrom(search: string): FeedFilter {
  const params = new URLSearchParams(search)
  const list = (name: string) => [...new Set(params.getAll(name).filter(Boolean))]
  return {
    bands: list('band'),
    labels: list('source'),
    actions: list('action'),
    text: params.get('q')?.slice(0, 200) ?? '',
  }
}

/** The query string of a filter, keeping parameters of others. */
export function searchOf(filter: FeedFilter, search = ''): string {
  const params = new URLSearchParams(search)
  for (const [name, key] of Object.entries(LISTS)) {
    params.delete(name)
    for (const value of filter[key]) params.append(name, value)
  }
  if (filter.text) params.set('q', filter.text)
  else params.delete('q')
  const query = params.toString()
  return query && `?${query}`
}

export function isFiltering({ bands, labels, actions, text }: FeedFilter): boolean {
  return bands.length + labels.length + actions.length > 0 || text.trim() !== ''
}

/** Within a kind any of the chips will do; between kinds all must. */
export function matches(filter: FeedFilter, group: Group<EventFacts, SessionFacts>): boolean {
  const { session, events } = group
  return (
    has(filter.bands, session.band) &&
    has(filter.labels, session.label) &&
    (filter.actions.length === 0 || events.some((event) => isWanted(filter.actions, event))) &&
    contains(group, filter.text)
  )
}

function has(wanted: string[], value: string) {
  return wanted.length === 0 || wanted.includes(value)
}

function isWanted(actions: string[], { category, action }: EventFacts) {
  return actions.includes(category) || actions.includes(`${category}/${action}`)
}

function contains({ session, events }: Group<EventFacts, SessionFacts>, text: string) {
  if (!text.trim()) return true
  const { label, channel, source, medium, campaign, browser, os, entryPage } = session
  const place = placeOf(session.city, session.country)
  const texts = [label, channel, source, medium, campaign, place, browser, os, entryPage]
  for (const event of events) texts.push(event.action, event.label, event.url)
  return texts.some(finding(text))
}
