import type { Data } from '@generated/data'
import { money } from '~/words/formats'
import { words } from '~/words/words'
import { locale } from '~/words/language'
import { networkWords } from '~/components/uploads/networks'

const t = words('uploads')

export type Uploads = Data.Ads.UploadsPage
export type Target = Uploads['targets'][number]
export type Receipt = Uploads['receipts'][number]
export type Step = NonNullable<Uploads['opened']>['steps'][number]
export type ReceiptState = Receipt['state']
export type DryRun = NonNullable<Uploads['dryRun']>
export type TargetForm = Data.Ads.UploadTargetForm
export type Gate = Target['gate']
type Why = NonNullable<Receipt['why']>
type HeldTarget = Pick<Target, 'reviewHours'> & Partial<Pick<Target, 'isByFile'>>

interface StateWords {
  label: string
  /** Of a dot beside it. */
  mark: string
  /** What it means, and what comes next. */
  text: string
}

const QUIET = 'border border-accented'
const GOOD = 'bg-qualified-mark'

/** The marks of states, in the order in which a receipt goes through them. */
const MARKS: Record<ReceiptState, string> = {
  held: 'bg-info',
  waiting: 'bg-info',
  sending: 'bg-info',
  accepted: 'bg-warning',
  processed: GOOD,
  restated: GOOD,
  zeroed: GOOD,
  retracted: GOOD,
  failed: 'bg-error',
  withdrawn: QUIET,
  ineligible: QUIET,
}

export const STATE_NAMES = Object.keys(MARKS) as ReceiptState[]

/** Whichever network it is. */
export function wordsOfState(state: ReceiptState, who = t('who.csv')): StateWords {
  return { label: t(`state.${state}`), mark: MARKS[state], text: t(`means.${state}`, { who }) }
}

/** Of what a person carries. */
function wordsInFile(state: ReceiptState): Partial<StateWords> {
  const label = `in_file.${state}`
  const text = `in_file_means.${state}`
  return t.has(label) && t.has(text) ? { label: t(label), text: t(text) } : {}
}

/** A change that is on its way is another thing than the conversion itself. */
export function stateOf({
  state,
  operation,
  network,
}: Pick<Receipt, 'state' | 'operation' | 'network'>): StateWords {
  const { who } = networkWords(network)
  const it = { ...wordsOfState(state, who), ...(network === 'csv' && wordsInFile(state)) }
  const isUnderWay = ['held', 'waiting', 'sending', 'accepted', 'failed'].includes(state)
  if (operation === 'upload' || !isUnderWay) return it
  return {
    ...it,
    label: t(`change.${operation}`, { state: it.label.toLocaleLowerCase(locale) }),
    text: state === 'failed' ? t('change.failed', { who }) : it.text,
  }
}

/** Why something was not sent or not taken, and what to do about it. */
export function reasonOf(why: Why): { text: string; help: string | null } {
  const text = `reason.${why.reason}`
  const help = `reason_help.${why.reason}`
  return { text: t.has(text) ? t(text) : why.words, help: t.has(help) ? t(help) : why.help }
}

/** How far leads have to be, as something to choose from. */
export const gatesToChoose = () =>
  (['qualified', 'won'] as Gate[]).map((value) => ({
    value,
    label: t(`gate.${value}`),
    description: t(`gate_means.${value}`),
  }))

/** The rules of a target, in a line. */
export function rulesOf(target: Target): string {
  const { unknownConsent, identifiers, defaultValue, defaultCurrency, account } = target
  const value = amount(defaultValue, defaultCurrency)
  return [
    heldFor(target),
    t(unknownConsent === 'send' ? 'rule.also_unasked' : 'rule.with_consent'),
    identifiers !== 'never' && t('rule.with_hashes'),
    defaultValue !== null && t('rule.default_value', { value }),
    account && t('rule.account', { account }),
  ]
    .filter(Boolean)
    .join(', ')
}

/** What is decided of a target, a line each. */
export function standingOf({
  gate,
  reviewHours,
  unknownConsent,
  identifiers,
}: Pick<Target, 'gate' | 'reviewHours' | 'unknownConsent' | 'identifiers'>): string[] {
  return [
    t(`gate_leads.${gate}`),
    heldFor({ reviewHours }),
    t(unknownConsent === 'send' ? 'rule.also_unasked' : 'rule.with_consent'),
    ...(identifiers === 'never' ? [] : [t('rule.with_hashes')]),
  ]
}

function heldFor({ reviewHours: hours, isByFile = false }: HeldTarget): string {
  if (hours === 0) return t(isByFile ? 'rule.ready_at_once' : 'rule.sent_at_once')
  if (hours % 24 === 0 && hours > 24) return t('rule.held_days', { days: hours / 24 })
  return t('rule.held_hours', { hours })
}

export function clickWords(kind: string): string {
  const key = `click.${kind}`
  return t.has(key) ? t(key) : kind
}

/** Cents count. */
export function amount(value: number | null, currency: string | null): string {
  if (value === null || currency === null) return '–'
  return money(value, currency)
}
