import { words } from '~/words/words'
import { nameOfChannel } from '~/components/live/words'
import type { DestinationKind, EndpointValues } from '~/components/webhooks/words'

const t = words('webhooks')

interface Typed {
  name: string
  settings: Record<string, string | number | boolean>
  events: string[]
  minScore: number
  channels: string[]
  sourceLabels: string[]
}

/** What the server has now where it is not what was typed: `Lowest score: 60`. Of secrets only that they were `seen` otherwise. */
export function changedMeanwhile(
  kind: DestinationKind,
  typed: Typed,
  seen: EndpointValues,
  now: EndpointValues
): string[] {
  const list = (values: string[] | null, none: string) => values?.join(', ') || none
  const channels = now.channels?.map(nameOfChannel) ?? null
  const rows: [label: string, isSame: boolean, shown: string][] = [
    ...kind.fields.map(({ key, label, isSecret, default: usual }): (typeof rows)[number] => {
      const setAt = now.secretsSetAt[key]
      if (isSecret)
        return [
          label,
          setAt === seen.secretsSetAt[key],
          setAt ? t('changed.anew') : t('changed.none'),
        ]
      const value = now.settings[key] ?? usual
      return [label, value === typed.settings[key], String(value)]
    }),
    [t('form.name'), now.name === typed.name, now.name],
    [t('events.title'), isSame(now.events, typed.events), list(now.events, t('changed.none'))],
    [t('form.min_score'), now.minScore === typed.minScore, String(now.minScore)],
    [t('form.channels'), isSame(now.channels, typed.channels), list(channels, t('changed.all'))],
    [
      t('form.labels'),
      isSame(now.sourceLabels, typed.sourceLabels),
      list(now.sourceLabels, t('changed.all')),
    ],
  ]
  return rows
    .filter(([, same]) => !same)
    .map(([label, , shown]) => t('changed.row', { label, shown }))
}

function isSame(now: string[] | null, typed: string[]) {
  return [...(now ?? [])].sort().join('\n') === [...typed].sort().join('\n')
}
