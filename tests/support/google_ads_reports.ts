import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FakeAction } from '#tests/support/google_ads_actions'

/** A row of a report, as a test writes it. */
export interface FakeCost {
  campaign: number
  adGroup?: number
  keyword?: number
  day: string
  costMicros: number
  clicks?: number
  impressions?: number
}

export interface FakeCustomer {
  id: string
  name: string
  isManager?: boolean
  /** Listed for whoever has access; else it is only reached through its manager. */
  isDirect?: boolean
  managerId?: string
  currency?: string
  timezone?: string
  conversionCustomer?: string
  /** What it cost, by level; asked anew each time. */
  costs?: (
    level: 'campaign' | 'ad_group' | 'keyword',
    from: string,
    to: string
  ) => Iterable<FakeCost>
  clicks?: { gclid: string; campaign: number; adGroup: number; day: string }[]
  actions?: FakeAction[]
  acceptedDataTerms?: boolean
  /** The person may look, and not change. */
  isReadOnly?: boolean
}

const LEVELS = { campaign: 'campaign', ad_group: 'ad_group', keyword_view: 'keyword' } as const

/** Rows of a batch, as Google sends them. */
const BATCH = 1_000

/** Null, and the request is answered, when it may not be seen this way. */
export function reachedCustomer(
  response: ServerResponse,
  customers: Map<string, FakeCustomer>,
  { customerId, loginCustomerId }: { customerId: string; loginCustomerId: string | undefined }
): FakeCustomer | null {
  const customer = customers.get(customerId)
  const isReached =
    customer &&
    (customer.isDirect || (customer.managerId && customer.managerId === loginCustomerId))
  if (isReached) return customer
  const errors = [{ errorCode: { authorizationError: 'USER_PERMISSION_DENIED' }, message: 'no' }]
  response.writeHead(403, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify([{ error: { code: 403, status: 'PERMISSION_DENIED', details: [{ errors }] } }])
  )
  return null
}

export async function answerSearch(
  response: ServerResponse,
  customers: Map<string, FakeCustomer>,
  customer: FakeCustomer,
  query: string
) {
  response.writeHead(200, { 'content-type': 'application/json' })
  await send(response, rowsOf(customer, customers, query))
}

async function send(response: ServerResponse, rows: Iterable<object>) {
  let batch: string[] = []
  let isFirst = true
  const flush = async () => {
    const text = `{"results":[${batch.join(',\n')}],"fieldMask":"a.b,c","requestId":"r"}`
    batch = []
    const isTaken = response.write((isFirst ? '[' : ',') + text)
    isFirst = false
    if (!isTaken) await once(response, 'drain')
  }
  for (const row of rows) {
    batch.push(JSON.stringify(row))
    if (batch.length === BATCH) await flush()
  }
  if (batch.length || isFirst) await flush()
  response.end(']')
}

function* rowsOf(
  customer: FakeCustomer,
  customers: Map<string, FakeCustomer>,
  query: string
): Generator<object> {
  const source = / FROM (\w+)/.exec(query)![1]
  if (source === 'customer')
    yield {
      customer: {
        ...facts(customer),
        conversionTrackingSetting: {
          googleAdsConversionCustomer: `customers/${customer.conversionCustomer ?? customer.id}`,
          ...(customer.acceptedDataTerms && { acceptedCustomerDataTerms: true }),
        },
      },
    }
  if (source === 'customer_client') {
    const below = [...customers.values()].filter(({ managerId }) => managerId === customer.id)
    for (const client of [customer, ...below]) {
      yield { customerClient: { ...facts(client), status: 'ENABLED' } }
    }
  }
  if (source === 'conversion_action') {
    for (const action of customer.actions ?? []) {
      if (action.status !== 'REMOVED') yield { conversionAction: action }
    }
  }
  if (source === 'click_view') {
    const day = /date = '([\d-]+)'/.exec(query)![1]
    for (const { gclid, campaign, adGroup, day: clicked } of customer.clicks ?? []) {
      if (clicked !== day) continue
      yield {
        clickView: { gclid },
        campaign: { id: String(campaign) },
        adGroup: { id: String(adGroup) },
      }
    }
  }
  if (Object.hasOwn(LEVELS, source)) yield* costRows(customer, source as keyof typeof LEVELS, query)
}

function* costRows({ costs }: FakeCustomer, source: keyof typeof LEVELS, query: string) {
  const [, from, to] = /BETWEEN '([\d-]+)' AND '([\d-]+)'/.exec(query)!
  const only = /campaign\.id IN \(([\d, ]+)\)/.exec(query)?.[1].split(', ')
  for (const cost of costs?.(LEVELS[source], from, to) ?? []) {
    if (cost.day < from || cost.day > to) continue
    if (only && !only.includes(String(cost.campaign))) continue
    yield costRow(LEVELS[source], cost)
  }
}

/** Google leaves out what is nought, and writes numbers of 64 bits as text. */
function costRow(level: string, { campaign, adGroup, keyword, day, ...figures }: FakeCost) {
  const { costMicros, clicks = 0, impressions = 0 } = figures
  return {
    campaign: {
      resourceName: `customers/1/campaigns/${campaign}`,
      id: String(campaign),
      name: `Campaign ${campaign}`,
      status: 'ENABLED',
      advertisingChannelType: 'SEARCH',
    },
    ...(level !== 'campaign' && {
      adGroup: { id: String(adGroup), name: `Group ${adGroup}`, status: 'ENABLED' },
    }),
    ...(level === 'keyword' && {
      adGroupCriterion: {
        criterionId: String(keyword),
        status: 'ENABLED',
        keyword: { text: `word "${keyword}" {[`, matchType: 'PHRASE' },
      },
    }),
    segments: { date: day },
    metrics: {
      ...(costMicros && { costMicros: String(costMicros) }),
      ...(clicks && { clicks: String(clicks) }),
      ...(impressions && { impressions: String(impressions) }),
    },
  }
}

function facts({
  id,
  name,
  isManager = false,
  currency = 'EUR',
  timezone = 'Europe/Berlin',
}: FakeCustomer) {
  return {
    id,
    descriptiveName: name,
    manager: isManager,
    currencyCode: currency,
    timeZone: timezone,
  }
}
