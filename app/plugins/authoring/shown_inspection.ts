import type { Setting } from '#app/plugins/contracts/plugin'
import type { Inspection } from '#app/plugins/authoring/inspect_plugin'
import { alignedRows } from '#app/plugins/authoring/aligned_rows'

/** For a person. */
export function shownInspection({ plugin, answers }: Inspection): string {
  const { name, kind, version, contract, summary, settings, scope, learns } = plugin
  const manifest = [
    ['kind', kind],
    ['version', version],
    ['contract', String(contract)],
    ...(scope ? [['scores', scope === 'event' ? 'each event' : 'the session']] : []),
    ...(scope ? [['learns', learns ? 'yes' : 'no']] : []),
  ]
  return [
    `${name}: ${summary}`,
    '',
    ...alignedRows(manifest),
    '',
    ...(settings.length
      ? ['Settings', ...alignedRows(settings.map(settingRow))]
      : ['No settings.']),
    ...answers.flatMap(({ to, answer }) => ['', `? ${JSON.stringify(to)}`, ...shownAnswer(answer)]),
  ].join('\n')
}

function settingRow({ key, type, label, min, max, choices, secret, ...rest }: Setting) {
  const limits = [min ?? '', max ?? ''].join('…')
  const allowed = choices?.join(', ') ?? (limits === '…' ? '' : limits)
  return [key, type, secret ? 'secret' : JSON.stringify(rest.default), allowed, label]
}

function shownAnswer(answer: any): string[] {
  if (!Array.isArray(answer?.reasons)) return [`  ${JSON.stringify(answer)}`]
  const reasons = answer.reasons.map(({ signal, points }: any) => [`  ${signal}`, String(points)])
  return [`  ${answer.score}`, ...alignedRows(reasons)]
}
