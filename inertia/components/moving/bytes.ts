import { number } from '~/words/formats'
import { words } from '~/words/words'

const t = words('moving')

const UNITS = [
  { unit: 'gb', size: 1024 ** 3 },
  { unit: 'mb', size: 1024 ** 2 },
  { unit: 'kb', size: 1024 },
]

/** How large a file is, as people say it: none is smaller than a KB. */
export function bytes(size: number) {
  const { unit, size: one } = UNITS.find((known) => size >= known.size) ?? UNITS[2]
  return t('bytes', {
    value: number(Math.max(1, size / one), { maximumSignificantDigits: 3 }),
    unit,
  })
}
